import type { Measure } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import { quiet, type Block } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { chalkStyle } from '../people/style.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import type { ExplainOptions } from './text.ts';

/**
 * `explain --measure`: what a measure means and the SQL that computes it.
 *
 * @param sql the query; null when the library computes the measure
 */
export function measureText(
  measure: Measure,
  sql: string | null,
  lang: Lang,
  options: ExplainOptions = {},
): string {
  const words = messages(lang).measure;
  const rows: [string, string][] = [
    [words.aliases, measure.aliases.join(', ')],
    [words.unit, measure.unit[lang]],
    [words.range, measure.range],
    [words.nullWhen, measure.nullWhen[lang]],
    [words.source, measure.source],
  ];
  const blocks: Block[] = [
    { kind: 'heading', text: `${measure.id} · ${measure.names[lang]}` },
    { kind: 'text', text: [measure.definition[lang]] },
    { kind: 'space' },
    {
      kind: 'table',
      table: {
        columns: [
          { head: '', align: 'left' },
          { head: '', align: 'left', shrinkTo: 30 },
        ],
        rows: rows.map(([label, text]) => ({ cells: [label, text], keyTone: 'quiet' })),
      },
    },
    { kind: 'space' },
    ...(sql === null
      ? [{ kind: 'text', text: [quiet(words.noSql)] } satisfies Block]
      : ([
          { kind: 'heading', text: words.sql },
          { kind: 'code', text: sql },
        ] satisfies Block[])),
  ];
  return terminalBlocks(blocks, terminalWidth(options.width), options.style ?? chalkStyle());
}
