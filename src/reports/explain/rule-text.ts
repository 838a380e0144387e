import { messages } from '../messages/index.ts';
import { quiet, type Block } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { chalkStyle } from '../people/style.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import { ruleKinds } from './rules/index.ts';
import type { RuleKind } from './rules/rule-kind.ts';
import type { ExplainOptions } from './text.ts';

/** Every id that can be explained, once each. */
export const ruleIds: readonly string[] = [...new Set(ruleKinds.flatMap(({ ids }) => ids))];

/** The kinds that have this id, upper and lower case apart; a few ids are two things. */
function kindsOf(id: string): RuleKind[] {
  return ruleKinds.filter(({ ids }) => ids.includes(id));
}

/** `explain --rule`: what an id of the outputs means. Null where nothing is called so. */
export function ruleText(id: string, lang: Lang, options: ExplainOptions = {}): string | null {
  const kinds = kindsOf(id);
  if (kinds.length === 0) return null;
  const blocks = kinds.flatMap((kind, index): Block[] => [
    ...(index === 0 ? [] : [{ kind: 'space' } satisfies Block]),
    ...pageBlocks(kind, id, lang),
  ]);
  return terminalBlocks(blocks, terminalWidth(options.width), options.style ?? chalkStyle());
}

/** The same for programs: one entry for each thing of that id. */
export function ruleJson(id: string): string | null {
  const kinds = kindsOf(id);
  if (kinds.length === 0) return null;
  const entries = kinds.map((kind) => ({ kind: kind.kind, ...kind.data(id) }));
  return `${JSON.stringify({ id, entries }, null, 2)}\n`;
}

function pageBlocks(kind: RuleKind, id: string, lang: Lang): Block[] {
  const words = messages(lang).rules;
  const { title, about = [], rows, sections = [] } = kind.page(id, lang);
  const filled = rows.filter(([, text]) => text !== '');
  const name = words.kinds[kind.kind];
  return [
    { kind: 'heading', text: `${id} · ${title}` },
    ...(title === name ? [] : [{ kind: 'text', text: [quiet(name)] } satisfies Block]),
    ...about.map((text): Block => ({ kind: 'text', text: [text] })),
    ...(filled.length === 0 ? [] : [{ kind: 'space' } satisfies Block, table(filled)]),
    ...sections
      .filter((section) => section.rows.length > 0)
      .flatMap((section): Block[] => [
        { kind: 'space' },
        { kind: 'heading', text: section.heading },
        table(section.rows, 2),
      ]),
  ];
}

function table(rows: readonly (readonly string[])[], indent = 0): Block {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    kind: 'table',
    table: {
      columns: Array.from({ length: width }, (_, index) => ({
        head: '',
        align: 'left' as const,
        ...(index === width - 1 ? { shrinkTo: 30 } : {}),
      })),
      rows: rows.map((cells) => ({ cells: [...cells], keyTone: 'quiet' as const, indent })),
    },
  };
}
