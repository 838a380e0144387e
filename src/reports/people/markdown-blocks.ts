import { escapeMarkdown, markdownLine } from '../flat/markdown.ts';
import { seriesText } from './series-text.ts';
import { separator, type Block, type PeopleTable, type Text } from './block.ts';

/** Blocks as Markdown: lines of text as a list, tables as tables. */
export function markdownBlocks(blocks: readonly Block[]): string {
  let result = '';
  let previous: Block['kind'] = 'space';
  for (const block of blocks) {
    if (block.kind === 'space' || block.kind === 'bars') {
      previous = 'space';
      continue;
    }
    // Items of one list follow each other; everything else is set off by an empty line.
    const together = isItem(previous) && isItem(block.kind);
    if (result !== '' && !together) result += '\n';
    result += show(block);
    previous = block.kind;
  }
  return result;
}

/** Bars are left out: the table beside them has the same numbers. */
function show(block: Exclude<Block, { kind: 'space' | 'bars' }>): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escapeMarkdown(block.text)}\n`;
    case 'paragraph':
      return `${markdownText(block.text).trim()}\n`;
    case 'series':
      return show(seriesText(block.series));
    case 'code':
      return `${block.text.replace(/^/gm, '    ').trimEnd()}\n`;
    case 'text':
      return `- ${markdownText(block.text).trim()}\n`;
    case 'items': {
      const between = block.separator ?? separator;
      const items = block.items.map((item) => markdownText([item]));
      return `- ${escapeMarkdown(block.label ?? '')}${items.join(between)}\n`;
    }
    case 'table':
      return table(block.table);
  }
}

const isItem = (kind: Block['kind']): boolean => kind === 'text' || kind === 'items' || kind === 'series';

export function markdownText(text: Text): string {
  return text
    .map((piece) => {
      if (typeof piece === 'string') return escapeMarkdown(piece);
      return piece.tone === 'strong' ? bold(piece.text) : escapeMarkdown(piece.text);
    })
    .join('');
}

// Markdown takes asterisks for emphasis only where they touch the words.
function bold(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return words === '' ? text : `${before}**${escapeMarkdown(words)}**${after}`;
}

function table({ columns, rows }: PeopleTable): string {
  const remarks = rows.some(({ remark }) => remark !== undefined);
  const extra = remarks ? [''] : [];
  return [
    markdownLine([...columns.map(({ head }) => escapeMarkdown(head)), ...extra]),
    markdownLine([
      ...columns.map(({ align }) => (align === 'right' ? '---:' : '---')),
      ...extra.map(() => '---'),
    ]),
    ...rows.map(({ cells, indent = 0, remark, tone, keyTone }) =>
      markdownLine([
        ...cells.map((text, index) => {
          const escaped = escapeMarkdown(text);
          if (index > 0) return tone === 'strong' && text !== '' ? `**${escaped}**` : escaped;
          const key = tone === 'strong' || keyTone === 'strong' ? `**${escaped}**` : escaped;
          return '&emsp;'.repeat(Math.ceil(indent / 2)) + key;
        }),
        ...(remarks ? [escapeMarkdown(remark ?? '')] : []),
      ]),
    ),
  ].join('');
}
