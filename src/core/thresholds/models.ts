import { ours, type Threshold } from './threshold.ts';

/** When a probability model means something, and how it learns. */
export const models = {
  'model.minCustomers': ours(200, 'count', 'four parameters: below, their errors are as large as themselves'),
  'model.minRepeaters': ours(50, 'count', 'who buys again tells all that a model knows of gaps and leaving'),
  'model.minSpan': ours(0.5, 'ratio', 'nothing is foretold for longer than twice the time that was seen'),
  'model.sample': ours(
    8000,
    'count',
    'larger populations are fitted on a stratified sample of so many: parameters move by 1–2 %',
  ),
  'model.windows': ours(3, 'count', 'earlier windows to learn from: older ones tell of another company'),
  'model.minWindowBuyers': ours(30, 'count', 'a window with fewer buyers, or fewer others, teaches nothing'),
  'renewals.minEnds': ours(30, 'count', 'how long contracts last is told by those that ended'),
  'model.minWindowCustomers': ours(30, 'count', 'how well fewer customers were foretold is chance'),
  'model.penalty': ours(
    30,
    'mass',
    'a feature is believed to move the log odds by some 18 % per standard deviation (1/√30), until the windows say more',
  ),
  'model.levelDoubt': ours(
    3,
    'mass',
    'how many more or fewer bought than foretold is believed like the mean of the earlier windows and of so many without any such shift',
  ),
  'model.minLessonDays': ours(
    7,
    'days',
    'where no earlier window of the horizon fits into the file, windows of half its length are learnt from, and so on down to a week',
  ),
  'model.minSeasons': ours(
    4,
    'count',
    'a season is believed as far as so many windows at least repeated those of the year before: two years of quarters',
  ),
  'model.maxSeasons': ours(12, 'count', 'months of a year: shorter seasons are not told apart'),
  'model.seasonDoubt': ours(
    1,
    'mass',
    'a season that came back counts against the chance swings of a year: at 1 it is expected with a slope of 0 give or take 1',
  ),
} as const satisfies Record<string, Threshold>;
