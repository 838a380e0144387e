import { latenessNames } from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import type { Block } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import { numbers } from '../../people/numbers.ts';
import type { PredictionRow, Report } from '../report.ts';
import { wordsOf } from '../words.ts';

/** What was said at the start, and what then happened. */
export function predictions(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.predictions;
  const { rows, due, lostBefore, expected, startFrom } = report.predictions;
  if (rows.every(({ customers }) => customers === 0)) return [{ kind: 'text', text: [words.none] }];
  const { percent } = numbers(lang);
  const w = wordsOf(report, lang);
  const cells = (name: string, { customers, bought }: Omit<PredictionRow, 'said'>) => [
    name,
    w.cell(customers),
    bought === null ? m.none : percent(bought.value),
    bought === null ? m.none : m.report.range(percent(bought.low), percent(bought.high)),
  ];
  const head = words.columns;
  return [
    { kind: 'text', text: [words[startFrom]] },
    {
      kind: 'table',
      table: {
        columns: [
          { head: head.said, align: 'left' },
          { head: head.customers, align: 'right' },
          { head: head.bought, align: 'right' },
          { head: head.range, align: 'right' },
        ],
        rows: [
          { cells: cells(words.due, due), keyTone: 'strong' },
          ...rows.map((row) => ({
            cells: cells(latenessNames[row.said as keyof typeof latenessNames][lang], row),
          })),
          ...(lostBefore === null
            ? []
            : [{ cells: cells(words.lostBefore(lostBefore.periods, report.period.kind), lostBefore) }]),
        ],
      },
    },
    ...(expected === null
      ? []
      : [{ kind: 'text', text: [words.expected(expected.purchases, expected.happened)] } satisfies Block]),
  ];
}
