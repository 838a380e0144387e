import { messages } from '../messages/index.ts';
import { quiet, type Block } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { numbers } from '../people/numbers.ts';
import { boundSource } from './evidence-text.ts';
import type { ExplainReport } from './explain-report.ts';

/** The behaviour score taken apart into rate, staying power and schedule. */
export function scoreBlocks(report: ExplainReport, lang: Lang): Block[] {
  const words = messages(lang).explain.score;
  const score = report.row.assessment.behaviourScore;
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.title(numbers(lang).decimal(score, 1)) },
    ...(report.row.facts.purchases === 0
      ? [{ kind: 'text', indent: 2, text: [`  ${words.zero}`] } satisfies Block]
      : taken(report, lang)),
  ];
}

function taken({ row: { facts, assessment }, thresholds }: ExplainReport, lang: Lang): Block[] {
  const words = messages(lang).explain.score;
  const { percent } = numbers(lang);
  const half = thresholds['score.stayingHalf'];
  const repeats = facts.purchases - 1;
  const staying = repeats / (repeats + half);
  const known = facts.ratePercentile ?? facts.roughRatePercentile;
  const rate = known ?? staying;
  const mean = (rate + staying) / 2;
  // The score is 100 × schedule × mean; the core hands over the product.
  const schedule = mean > 0 ? Math.min(1, assessment.behaviourScore / (100 * mean)) : 1;
  const rateText =
    facts.ratePercentile !== null ? words.rateText : known !== null ? words.rateRough : words.rateNone;
  const onTime = schedule > 1 - 1e-9;
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { head: '', align: 'left' },
          { head: '', align: 'right' },
          { head: '', align: 'left', shrinkTo: 30 },
        ],
        rows: [
          { cells: [words.rate, percent(rate, 1), rateText], indent: 2 },
          { cells: [words.staying, percent(staying, 1), words.stayingText(repeats, half)], indent: 2 },
          {
            cells: [words.schedule, percent(schedule, 1), onTime ? words.scheduleOn : words.scheduleOff],
            indent: 2,
          },
        ],
      },
    },
    {
      kind: 'text',
      indent: 2,
      text: [`  ${words.sum}`, quiet(` ${boundSource('score.stayingHalf', lang)}`)],
    },
  ];
}
