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
    3000,
    'mass',
    'customers of one window share its season: thousands of them weigh like hundreds; a feature is believed to move the log odds by some 2 % per standard deviation, until many windows say more',
  ),
} as const satisfies Record<string, Threshold>;
