import { flows } from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import { quiet, type Bar, type Block, type PeopleRow } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import type { Report } from '../report.ts';
import { wordsOf } from '../words.ts';

/** Late, at risk, lost, returned, new and won back, with what they are worth. */
export function groups(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.groups;
  const w = wordsOf(report, lang);
  const head = words.columns;
  const found = flows.flatMap((flow) => {
    const count = report.flows.find(({ id }) => id === flow.id);
    return count === undefined ? [] : [{ flow, count }];
  });
  const isAnyFew = found.some(({ count }) => count.customers === null);
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { head: head.group, align: 'left' },
          { head: head.customers, align: 'right' },
          { head: head.fresh, align: 'right' },
          { head: head.value + currency(report, lang), align: 'right' },
          { head: head.about, align: 'left', shrinkTo: 20 },
        ],
        rows: found.map(({ flow, count }): PeopleRow => ({
          cells: [
            flow.names[lang],
            w.cell(count.customers),
            flow.tells === 'event' || count.customers === null ? '' : w.part(count.fresh),
            // The note below says it once.
            count.customers === null ? '' : w.money(count.value),
            flow.about[lang],
          ],
          keyTone: 'strong',
        })),
      },
    },
    {
      kind: 'bars',
      title: head.value,
      bars: found.flatMap(({ flow, count }): Bar[] =>
        count.value === null || count.value <= 0
          ? []
          : [
              {
                label: flow.names[lang],
                value: count.value,
                shown: w.money(count.value),
                tone: tones[flow.id],
              },
            ],
      ),
    },
    ...(isAnyFew
      ? [
          {
            kind: 'text',
            text: [quiet(words.few(report.thresholds['cell.min'] ?? 5))],
          } satisfies Block,
        ]
      : []),
  ];
}

const tones = {
  late: 'warning',
  at_risk: 'warning',
  unconfirmed: 'warning',
  lost: 'error',
  returned: 'good',
  new: 'good',
  won_back: 'good',
} as const;

export const currency = ({ currency: of }: Report, lang: Lang): string =>
  of === null ? '' : messages(lang).list + of;
