import { messages } from '../../messages/index.ts';
import type { Block } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import { nameOf } from '../../people/names.ts';
import { numbers } from '../../people/numbers.ts';
import type { Report } from '../report.ts';
import { wordsOf } from '../words.ts';
import { currency } from './groups.ts';
import { withheldNote } from './withheld.ts';

/** Why the lost left and by whose doing, with what could have been prevented. */
export function causes(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.causes;
  const w = wordsOf(report, lang);
  const lost = report.flows.find(({ id }) => id === 'lost');
  if (lost?.customers === 0) return [{ kind: 'text', text: [words.noneLost] }];
  if (report.causes === null) return [{ kind: 'text', text: [words.none] }];
  const { rows, contributing, avoidableValue, unknown } = report.causes;
  const head = words.columns;
  const isKnown = ({ cause }: { cause: string }) => cause !== 'unknown';
  const known = rows.filter(isKnown).reduce((total, { value }) => total + (value ?? 0), 0);
  const told = rows.filter(({ customers }) => customers !== null);
  const withheld = rows
    .filter(({ customers }) => customers === null)
    .map(
      ({ cause, initiator }) =>
        `${nameOf.cause(cause, lang)}${m.open}${nameOf.initiator(initiator, lang)}${m.close}`,
    );
  const table: Block = {
    kind: 'table',
    table: {
      columns: [
        { head: head.cause, align: 'left' },
        { head: head.initiator, align: 'left' },
        { head: head.customers, align: 'right' },
        { head: head.value + currency(report, lang), align: 'right' },
        { head: head.avoidable, align: 'left' },
      ],
      rows: told.map(({ cause, initiator, customers, value, avoidable }) => ({
        cells: [
          nameOf.cause(cause, lang),
          nameOf.initiator(initiator, lang),
          w.part(customers),
          w.money(value),
          words.yesNo[avoidable],
        ],
      })),
    },
  };
  return [
    ...(told.length === 0 ? [] : [table]),
    ...withheldNote(withheld, report, lang),
    ...(contributing.length === 0
      ? []
      : [
          {
            kind: 'items',
            label: words.contributing + m.colon,
            items: contributing.map(
              ({ cause, customers, value }) =>
                nameOf.cause(cause, lang) +
                ' ' +
                w.cell(customers) +
                (value === null ? '' : m.open + w.money(value) + m.close),
            ),
          } satisfies Block,
        ]),
    ...(rows.some(isKnown) || contributing.length > 0
      ? []
      : [{ kind: 'text', text: [rows.length > 0 ? words.onlyWho : words.none] } satisfies Block]),
    ...(avoidableValue === null || known <= 0
      ? []
      : [
          {
            kind: 'text',
            text: [words.avoidable(w.money(avoidableValue), numbers(lang).percent(avoidableValue / known))],
          } satisfies Block,
        ]),
    ...(unknown.customers === 0
      ? []
      : [
          {
            kind: 'text',
            text: [unknown.customers === null ? words.rest : words.unknown(w.count(unknown.customers))],
          } satisfies Block,
        ]),
  ];
}
