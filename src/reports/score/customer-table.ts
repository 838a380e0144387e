import { messages } from '../messages/index.ts';
import type { PeopleColumn, PeopleTable } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { nameOf } from '../people/names.ts';
import { numbers, type Numbers } from '../people/numbers.ts';
import { shortened } from '../people/printable.ts';
import type { ScoreReport, ScoreRow } from './score-report.ts';

/** How many customers are listed for people; the machine formats have all. */
export const listedCustomers = 20;

interface CustomerColumn extends PeopleColumn {
  cell: (row: ScoreRow) => string;
}

/** Customers as people read them: words instead of codes, only what is needed to act. */
export function customerTable(
  report: Pick<ScoreReport, 'byCategory' | 'rfm'>,
  rows: readonly ScoreRow[],
  lang: Lang,
): PeopleTable {
  const columns = customerColumns(report, rows, numbers(lang), lang);
  return {
    columns,
    rows: rows.map((row) => ({
      cells: columns.map(({ cell }) => cell(row)),
      keyTone: 'strong',
    })),
  };
}

function customerColumns(
  { byCategory, rfm }: Pick<ScoreReport, 'byCategory' | 'rfm'>,
  rows: readonly ScoreRow[],
  format: Numbers,
  lang: Lang,
): CustomerColumn[] {
  const { none, score, list } = messages(lang);
  const head = score.columns;
  const money = format.moneyColumn(rows.map(({ facts }) => facts.value12m));
  const orNone = (value: number | null, show: (value: number) => string) =>
    value === null ? none : show(value);
  return [
    {
      head: head.customer,
      align: 'left',
      shrinkTo: 8,
      cell: ({ facts }) => shortened(facts.customerId),
    },
    ...(byCategory
      ? [
          {
            head: head.category,
            align: 'left' as const,
            shrinkTo: 10,
            cell: ({ facts }: ScoreRow) => shortened(facts.category ?? ''),
          },
        ]
      : []),
    { head: head.purchases, align: 'right', cell: ({ facts }) => format.whole(facts.purchases) },
    {
      head: head.gap,
      align: 'right',
      cell: ({ assessment }) => orNone(assessment.lateness.usualGapDays, format.whole),
    },
    {
      head: head.late,
      align: 'right',
      cell: ({ assessment }) => orNone(assessment.lateness.daysLate, format.whole),
    },
    { head: head.value, align: 'right', cell: ({ facts }) => money(facts.value12m) },
    {
      head: head.level,
      align: 'left',
      // So that no bracket of a level is torn apart.
      shrinkTo: lang === 'zh' ? 14 : 11,
      cell: ({ assessment }) => (assessment.level === null ? none : nameOf.level(assessment.level, lang)),
    },
    ...(rfm
      ? [
          {
            head: head.rfm,
            align: 'right' as const,
            cell: ({ rfm: found }: ScoreRow) =>
              found === null ? none : [found.recency, found.frequency, found.monetary].join('-'),
          },
        ]
      : []),
    {
      head: head.why,
      align: 'left',
      shrinkTo: 11,
      // The level has a column of its own.
      cell: ({ assessment }) =>
        assessment.why
          .filter((code) => code !== 'top_fifth')
          .map((code) => nameOf.why(code, lang))
          .join(list),
    },
    {
      head: head.action,
      align: 'left',
      shrinkTo: 12,
      cell: ({ assessment }) => nameOf.action(assessment.action, lang),
    },
  ];
}

/** The first rows and whether there are more, without reading further than needed. */
export function firstRows<T>(rows: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  if (count <= 0) return taken;
  for (const row of rows) {
    taken.push(row);
    if (taken.length >= count) break;
  }
  return taken;
}
