import { messages } from '../../messages/index.ts';
import type { Block } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import { nameOf } from '../../people/names.ts';
import { numbers } from '../../people/numbers.ts';
import { shortened } from '../../people/printable.ts';
import type { Report } from '../report.ts';
import { currency } from './groups.ts';

/** The people to call first, with what to do and say. */
export function calls(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.calls;
  if (report.calls.length === 0) return [{ kind: 'text', text: [words.none] }];
  const { moneyColumn, whole } = numbers(lang);
  const money = moneyColumn(report.calls.map(({ valueAtRisk }) => valueAtRisk ?? 0));
  const head = words.columns;
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { head: head.customer, align: 'left', shrinkTo: 8 },
          { head: head.value + currency(report, lang), align: 'right' },
          { head: head.late, align: 'right' },
          { head: head.why, align: 'left', shrinkTo: 14 },
          { head: head.todo, align: 'left', shrinkTo: 18 },
          { head: head.say, align: 'left', shrinkTo: 20 },
        ],
        rows: report.calls.map(({ customerId, valueAtRisk, daysLate, why, action }) => ({
          cells: [
            shortened(customerId),
            valueAtRisk === null ? m.none : money(valueAtRisk),
            daysLate === null || daysLate <= 0 ? m.none : whole(daysLate),
            whyText(why, lang),
            nameOf.playSentence(action, lang),
            nameOf.playSay(action, lang),
          ],
          keyTone: 'strong' as const,
        })),
      },
    },
  ];
}

export const whyText = (why: string, lang: Lang): string =>
  why
    .split('|')
    .filter((code) => code !== '')
    .map((code) => nameOf.leaving(code, lang))
    .join(messages(lang).list);
