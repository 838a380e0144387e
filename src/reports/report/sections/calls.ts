import { messages } from '../../messages/index.ts';
import { strong, type Block } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import { nameOf } from '../../people/names.ts';
import { numbers } from '../../people/numbers.ts';
import { shortened } from '../../people/printable.ts';
import type { Report } from '../report.ts';
import { currency } from './groups.ts';

/** The people to call first; then, once for each thing to do, how it is done and what to say. */
export function calls(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.calls;
  if (report.calls.length === 0) return [{ kind: 'text', text: [words.none] }];
  const { moneyColumn, whole } = numbers(lang);
  const money = moneyColumn(report.calls.map(({ value12m }) => value12m));
  // What orders the list: of who spent nothing for a year the spending would not say why they are called.
  const isRiskKnown = report.calls.some(({ valueAtRisk }) => (valueAtRisk ?? 0) > 0);
  const risk = moneyColumn(report.calls.map(({ valueAtRisk }) => valueAtRisk ?? 0));
  const head = words.columns;
  const again = new Set(report.calledBefore ?? []);
  const todo = [...new Set(report.calls.map(({ action }) => action))];
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { head: head.customer, align: 'left', shrinkTo: 8 },
          { head: head.value + currency(report, lang), align: 'right' },
          ...(isRiskKnown ? [{ head: m.churn.columns.value, align: 'right' as const }] : []),
          { head: head.late, align: 'right' },
          { head: head.why, align: 'left', shrinkTo: 14 },
          { head: head.todo, align: 'left', shrinkTo: 14 },
          ...(again.size === 0 ? [] : [{ head: head.before, align: 'left' as const }]),
        ],
        rows: report.calls.map(({ customerId, value12m, valueAtRisk, daysLate, why, action }) => ({
          cells: [
            shortened(customerId),
            value12m === 0 ? m.none : money(value12m),
            ...(isRiskKnown ? [(valueAtRisk ?? 0) <= 0 ? m.none : risk(valueAtRisk ?? 0)] : []),
            daysLate === null || daysLate <= 0 ? m.none : whole(daysLate),
            whyText(why, lang),
            nameOf.play(action, lang),
            ...(again.size === 0 ? [] : [again.has(customerId) ? words.again : '']),
          ],
          keyTone: 'strong' as const,
        })),
      },
    },
    ...todo.map((action): Block => {
      const say = nameOf.playSay(action, lang);
      return {
        kind: 'text',
        indent: 2,
        text: [
          strong(nameOf.play(action, lang)),
          m.colon + nameOf.playSentence(action, lang) + (say === '' ? '' : words.say(say)),
        ],
      };
    }),
  ];
}

export const whyText = (why: string, lang: Lang): string =>
  why
    .split('|')
    .filter((code) => code !== '')
    .map((code) => nameOf.leaving(code, lang))
    .join(messages(lang).list);
