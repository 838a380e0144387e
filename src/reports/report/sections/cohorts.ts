import { messages } from '../../messages/index.ts';
import type { Block } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import { numbers } from '../../people/numbers.ts';
import type { Report } from '../report.ts';
import { wordsOf } from '../words.ts';
import { currency } from './groups.ts';

/** Customers by the month of their first purchase. */
export function cohorts(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const head = m.report.cohorts.columns;
  const { percent } = numbers(lang);
  const w = wordsOf(report, lang);
  const share = (value: number | null) => (value === null ? m.none : percent(value));
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { head: head.first, align: 'left' },
          { head: head.customers, align: 'right' },
          { head: head.repeated, align: 'right' },
          { head: head.withUs, align: 'right' },
          { head: head.value + currency(report, lang), align: 'right' },
        ],
        rows: report.cohorts.map(({ firstPurchase, customers, repeated, withUs, value }) => ({
          cells: [firstPurchase, w.cell(customers), share(repeated), share(withUs), w.money(value)],
        })),
      },
    },
  ];
}
