import { messages } from '../../messages/index.ts';
import { quiet, type Block } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import { nameOf } from '../../people/names.ts';
import type { Move, Report } from '../report.ts';
import { wordsOf } from '../words.ts';
import { currency } from './groups.ts';

/** Who went from one life-cycle stage or type to another. */
export function moves(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.moves;
  const typeName = (id: string) =>
    id === 'undetermined' ? words.undetermined : id === 'mixed' ? words.mixed : nameOf.type(id, lang);
  const { changedByModel } = report.model;
  const none: Block = { kind: 'text', text: [words.none(report.thresholds['cell.min'] ?? 5)] };
  return [
    ...(report.lifecycles.length + report.types.length === 0
      ? [none]
      : [
          ...table(report, report.lifecycles, words.lifecycle, (id) => nameOf.lifecycle(id, lang), lang),
          ...table(report, report.types, words.type, typeName, lang),
        ]),
    ...(changedByModel === 0 || report.model.lastFittedOn === null
      ? []
      : [
          {
            kind: 'text',
            text: [quiet(words.byModel(wordsOf(report, lang).count(changedByModel)))],
          } satisfies Block,
        ]),
  ];
}

function table(
  report: Report,
  rows: readonly Move[],
  title: string,
  name: (id: string) => string,
  lang: Lang,
): Block[] {
  if (rows.length === 0) return [];
  const head = messages(lang).report.moves.columns;
  const w = wordsOf(report, lang);
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { head: title, align: 'left' },
          { head: head.to, align: 'left' },
          { head: head.customers, align: 'right' },
          { head: head.value + currency(report, lang), align: 'right' },
        ],
        rows: rows.map(({ from, to, customers, value }) => ({
          cells: [name(from), `→ ${name(to)}`, w.cell(customers), w.money(value)],
        })),
      },
    },
  ];
}
