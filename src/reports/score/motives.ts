import { actionByMotive, allTypes } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import { quiet, strong, type Block, type PeopleRow } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { nameOf } from '../people/names.ts';
import { numbers } from '../people/numbers.ts';
import { shortened } from '../people/printable.ts';
import type { ScoreReport } from './score-report.ts';

/** Why customers stay: by type with what to do about it, and those whose loyalty is held, not won. Empty where no type is indicated. */
export function motiveBlocks(report: ScoreReport, lang: Lang): Block[] {
  const { summary, currency, thresholds } = report;
  if (summary.types.length === 0) return formerBlocks(report, lang);
  const m = messages(lang);
  const words = m.loyalty;
  const { whole, moneyColumn } = numbers(lang);
  const money = moneyColumn(summary.types.flatMap(({ value12m }) => (value12m === null ? [] : [value12m])));
  const least = thresholds['cell.min'];
  const rows = summary.types.map(({ type, established, customers, value12m }): PeopleRow => {
    const counts =
      customers === null
        ? [words.fewerThan(least), m.none]
        : [whole(customers), established === null ? m.none : whole(established)];
    return {
      cells: [
        type === 'mixed' ? words.mixed : nameOf.type(type, lang),
        ...counts,
        value12m === null ? m.none : money(value12m),
        nameOf.action(actionByMotive[type as keyof typeof actionByMotive] ?? 'nothing_to_do', lang),
      ],
    };
  });
  const isSuppressed = summary.types.some(({ established }) => established === null);
  const head = words.typeColumns;
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.typesTitle },
    {
      kind: 'table',
      table: {
        columns: [
          { head: head.type, align: 'left' },
          { head: head.customers, align: 'right' },
          { head: head.established, align: 'right' },
          { head: head.value + (currency === null ? '' : `${m.list}${currency}`), align: 'right' },
          { head: head.action, align: 'left', shrinkTo: 16 },
        ],
        rows: [
          ...rows,
          {
            cells: [words.undetermined, whole(summary.undetermined), m.none, m.none, ''],
            tone: 'quiet',
          },
        ],
      },
    },
    ...(isSuppressed ? [{ kind: 'text', text: [quiet(words.suppressed(least))] } satisfies Block] : []),
    ...formerBlocks(report, lang),
    ...fragileBlocks(report, lang),
  ];
}

/** Whom what held them drove away when it ended: counted apart, for they are no strength to build on. */
function formerBlocks({ summary: { former }, thresholds }: ScoreReport, lang: Lang): Block[] {
  if (former.length === 0) return [];
  const m = messages(lang);
  const words = m.loyalty;
  const { whole } = numbers(lang);
  const items = former.map(({ type, customers }) =>
    words.formerOne(
      type === 'mixed' ? words.mixed : nameOf.type(type, lang),
      customers === null ? words.fewerThan(thresholds['cell.min']) : whole(customers),
    ),
  );
  return [{ kind: 'items', label: words.formerLine + m.colon, items }];
}

function fragileBlocks({ summary: { fragile } }: ScoreReport, lang: Lang): Block[] {
  if (fragile === null) return [];
  const words = messages(lang).loyalty;
  const { moneyColumn } = numbers(lang);
  const money = moneyColumn([fragile.value12m, ...fragile.first.map(({ value12m }) => value12m)]);
  return [
    { kind: 'space' },
    { kind: 'text', text: [strong(words.fragileTitle(fragile.customers, money(fragile.value12m)))] },
    ...fragile.first.map(({ customerId, type, value12m }): Block => {
      const ends = allTypes.find(({ id }) => id === type)?.ends[lang] ?? '';
      const said = words.fragileOne(shortened(customerId), nameOf.type(type, lang), money(value12m), ends);
      return { kind: 'text', indent: 2, text: [`  ${said}`] };
    }),
  ];
}

/** What one more file would settle, and for how many; the first three. */
export function settlesItems({ summary }: ScoreReport, lang: Lang): string[] {
  const words = messages(lang).loyalty;
  return summary.next
    .slice(0, 3)
    .map(({ source, customers }) => words.settles(customers, nameOf.collect(source, lang)));
}
