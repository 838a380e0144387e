import { messages } from '../../messages/index.ts';
import type { Block } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import { numbers } from '../../people/numbers.ts';
import type { Report } from '../report.ts';
import { wordsOf } from '../words.ts';
import { currency } from './groups.ts';
import { withheldMeaning } from './withheld.ts';

/** Customers by the month of their first purchase: what became of them, and who still buys how many months later. */
export function cohorts(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.cohorts;
  if (report.cohorts.length === 0) return [{ kind: 'text', text: [words.none] }];
  const head = words.columns;
  const { percent, whole } = numbers(lang);
  const w = wordsOf(report, lang);
  const label = ({ firstPurchase, before }: Report['cohorts'][0]) =>
    before === null ? firstPurchase : words.upTo(firstPurchase, before);
  const share = (value: number | null) => (value === null ? m.none : percent(value));
  const months = Math.max(0, ...report.cohorts.map(({ buying }) => buying.length));
  const isAnyHidden = report.cohorts.some(({ customers }) => customers === null);
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
        rows: report.cohorts.map((cohort) => ({
          cells: [
            label(cohort),
            w.part(cohort.customers),
            share(cohort.repeated),
            share(cohort.withUs),
            w.money(cohort.value),
          ],
        })),
      },
    },
    ...(months === 0
      ? []
      : [
          { kind: 'text', text: [words.triangle] } satisfies Block,
          {
            kind: 'table',
            table: {
              columns: [
                { head: head.first, align: 'left' },
                { head: head.customers, align: 'right' },
                ...Array.from({ length: months }, (_, index) => ({
                  head: String(index + 1),
                  align: 'right' as const,
                })),
              ],
              rows: report.cohorts
                .filter(({ buying }) => buying.length > 0)
                .map((cohort) => ({
                  cells: [
                    label(cohort),
                    w.part(cohort.customers),
                    ...Array.from({ length: months }, (_, index) => {
                      const value = cohort.buying[index];
                      return value === undefined ? '' : value === null ? m.none : whole(100 * value);
                    }),
                  ],
                  shades: [null, null, ...cohort.buying],
                })),
            },
          } satisfies Block,
        ]),
    ...(isAnyHidden ? [withheldMeaning(report, lang)] : []),
  ];
}
