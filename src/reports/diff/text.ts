import { flows, isUnconfirmed } from '../../core/index.ts';
import { flatObject } from '../flat/column.ts';
import { csv, type CsvOptions } from '../flat/csv.ts';
import { jsonDocument } from '../flat/json.ts';
import { messages } from '../messages/index.ts';
import { quiet, type Block } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { markdownBlocks, markdownText } from '../people/markdown-blocks.ts';
import { nameOf } from '../people/names.ts';
import { numbers } from '../people/numbers.ts';
import { shortened } from '../people/printable.ts';
import { tidy } from '../people/round.ts';
import { chalkStyle } from '../people/style.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import { whyText } from '../report/sections/calls.ts';
import { diffColumns } from './columns.ts';
import type { Diff, Moved } from './diff.ts';

/** So many who moved are listed for people. */
const listed = 20;

export interface DiffOptions {
  lang: Lang;
  /** Who moved, at most so many; 20 by default. */
  limit?: number;
  width?: number;
  /** Customers below which a group is not counted out. */
  least: number;
}

/** `diff --format md`. */
export function diffMarkdown(diff: Diff, options: DiffOptions): string {
  return `# ${markdownText([titleOf(diff, options.lang)])}\n\n${markdownBlocks(blocksOf(diff, options))}`;
}

/** `diff --format table`. */
export function diffTerminal(diff: Diff, options: DiffOptions): string {
  const blocks: Block[] = [
    { kind: 'heading', text: titleOf(diff, options.lang) },
    ...blocksOf(diff, options),
  ];
  return terminalBlocks(blocks, terminalWidth(options.width), chalkStyle());
}

/** `diff --format csv`: one row for each who moved. */
export function diffCsv(diff: Diff, options: CsvOptions): Generator<string> {
  return csv(diffColumns, diff.moved, null, options);
}

/** `diff --format json`. */
export function diffJson({ moved, ...head }: Diff): Generator<string> {
  return jsonDocument(tidy(head) as Record<string, unknown>, 'customers', rows(moved));
}

function* rows(moved: readonly Moved[]): Generator<object> {
  for (const each of moved) yield flatObject(diffColumns, each, null);
}

const titleOf = ({ from, to }: Diff, lang: Lang) => messages(lang).report.diff.title(from, to);

function blocksOf(diff: Diff, { lang, limit = listed, least }: DiffOptions): Block[] {
  const m = messages(lang);
  const words = m.report.diff;
  const { whole, moneyColumn } = numbers(lang);
  const counts = diff.flows
    .filter(({ id }) => flows.find((flow) => flow.id === id)?.tells === 'event')
    .map(({ id, customers }) => {
      const name = flows.find((flow) => flow.id === id)?.names[lang] ?? id;
      return `${name} ${customers === null ? m.report.fewerCell(least) : whole(customers)}`;
    });
  const shown = diff.moved.slice(0, limit);
  const more = diff.moved.length - shown.length;
  const money = moneyColumn(shown.map(({ value12m }) => value12m));
  const state = (person: Moved['before'], otherwise: string) =>
    person === null
      ? otherwise
      : isUnconfirmed(person)
        ? `${nameOf.churnState(person.state, lang)}${m.list}${words.unconfirmed}`
        : nameOf.churnState(person.state, lang);
  const head = words.columns;
  const countOf = (count: number | null) => (count === null ? m.report.fewer(least) : whole(count));
  const { atStart } = diff.population;
  const all = atStart === null ? [] : [m.report.customers(atStart)];
  const isAnyFew = diff.flows.some(({ customers }) => customers === null);
  const notes = [
    ...(more > 0 ? [words.more(more)] : []),
    ...(isAnyFew ? [words.persons(least)] : []),
    ...(diff.sameModel ? [] : [words.models]),
    ...(diff.sameRule ? [] : [words.rules]),
    ...(diff.population.missing === 0 ? [] : [words.missing(countOf(diff.population.missing))]),
  ].map((text): Block => ({ kind: 'text', text: [quiet(text)] }));
  if (diff.moved.length === 0) return [{ kind: 'text', text: [words.none] }, ...notes];
  return [
    { kind: 'items', items: [...all, ...counts] },
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table',
            table: {
              columns: [
                { head: head.customer, align: 'left', shrinkTo: 8 },
                { head: head.from, align: 'left' },
                { head: head.to, align: 'left' },
                { head: head.moves, align: 'left', shrinkTo: 10 },
                { head: head.value, align: 'right' },
                { head: head.why, align: 'left', shrinkTo: 16 },
              ],
              rows: shown.map((each) => ({
                cells: [
                  shortened(each.customerId),
                  state(each.before, words.fresh),
                  state(each.after, words.gone),
                  each.moves
                    .map((id) => flows.find((flow) => flow.id === id)?.names[lang] ?? id)
                    .join(m.list),
                  money(each.value12m),
                  whyText((each.after ?? each.before)?.why ?? '', lang),
                ],
                keyTone: 'strong' as const,
              })),
            },
          } satisfies Block,
        ]),
    ...notes,
  ];
}
