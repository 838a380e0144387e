import Table from 'cli-table3';
import { displayWidth, wrap, wrapPieces } from '../../tables/width.ts';
import {
  plainText,
  quiet,
  separator,
  type Block,
  type PeopleColumn,
  type PeopleTable,
  type Text,
} from './block.ts';
import { seriesText } from './series-text.ts';
import { bar } from './sparkline.ts';
import type { Style } from './style.ts';

/** Width to write for: 100 cells where nothing is known, never less than 80, and no more than is good to read. */
export const terminalWidth = (width = 100): number => Math.min(140, Math.max(80, width));

/** Blocks as lines of a terminal, at most `width` cells wide, each ended by `\n`. */
export function terminalBlocks(blocks: readonly Block[], width: number, style: Style): string {
  return blocks
    .flatMap((block) => lines(block, width, style))
    .map((line) => `${line}\n`)
    .join('');
}

function lines(block: Block, width: number, style: Style): string[] {
  switch (block.kind) {
    case 'space':
      return [''];
    case 'heading':
      return [style(block.text, 'strong')];
    case 'code':
      return block.text.replace(/\n$/, '').split('\n');
    case 'text': {
      const indent = block.indent ?? 0;
      const lead = /^ */.exec(plainText(block.text))?.[0].length ?? 0;
      const broken = (plain: string) => wrap(plain.slice(lead), width - lead - indent);
      return toneLines(block.text, broken, ' '.repeat(lead), indent, style);
    }
    case 'items': {
      const between = block.separator ?? separator;
      const last = block.items.length - 1;
      const items = block.items.map((item, index): Text => (index < last ? [item, between] : [item]));
      const label = block.label ?? '';
      // An item too long for a line breaks like text.
      const pieces = items
        .map((item) => glue(plainText(item)))
        .flatMap((item) => broken(item, width - itemIndent));
      const text: Text = [quiet(label), ...items.flat()];
      return toneLines(text, () => wrapPieces([label, ...pieces], width - itemIndent), '', itemIndent, style);
    }
    case 'paragraph':
      return toneLines(block.text, (plain) => wrap(plain, width), '', 0, style);
    case 'series':
      return lines(seriesText(block.series), width, style);
    case 'bars': {
      const most = Math.max(0, ...block.bars.map(({ value }) => value));
      const room = Math.max(...block.bars.map(({ label }) => displayWidth(label)), 0);
      const amounts = Math.max(...block.bars.map(({ shown }) => displayWidth(shown)), 0);
      return block.bars.map(({ label, value, shown, tone }) => {
        const pad = ' '.repeat(room - displayWidth(label));
        const lead = ' '.repeat(amounts - displayWidth(shown));
        const drawn = bar(most === 0 ? 0 : value / most, Math.max(10, width - room - amounts - 6));
        return `  ${label}${pad}  ${lead}${shown} ${style(drawn, tone ?? 'plain')}`;
      });
    }
    case 'table':
      return tableLines(block.table, width, style);
  }
}

/** A number keeps its percent sign. The glue is as long as the blank, so that places in the text stay the same. */
const glue = (text: string): string => text.replaceAll(' %', '\u00A0%');

const itemIndent = 2;

const broken = (item: string, room: number): string[] =>
  displayWidth(item) <= room ? [item] : item.split(/(?<= )/);

/** Breaks the plain text, then puts the tones back on: a tone never changes where a line breaks. */
function toneLines(
  text: Text,
  breakLines: (plain: string) => string[],
  lead: string,
  indent: number,
  style: Style,
): string[] {
  const plain = plainText(text);
  let at = lead.length;
  const glued = glue(plain);
  return breakLines(glued).map((line, index) => {
    const start = glued.indexOf(line, at);
    at = start + line.length;
    return lead + (index === 0 ? '' : ' '.repeat(indent)) + toned(text, start, at, style);
  });
}

function toned(text: Text, from: number, to: number, style: Style): string {
  let position = 0;
  let result = '';
  for (const piece of text) {
    const { text: words, tone } = typeof piece === 'string' ? { text: piece, tone: 'plain' as const } : piece;
    const part = words.slice(Math.max(0, from - position), Math.max(0, to - position));
    if (part !== '') result += style(part, tone);
    position += words.length;
  }
  return result;
}

const gap = '  ';

function tableLines({ columns, rows }: PeopleTable, width: number, style: Style): string[] {
  const headed = columns.some(({ head }) => head !== '');
  // The heading stands over what all rows have in common.
  const lead = rows.length === 0 ? 0 : Math.min(...rows.map(({ indent = 0 }) => indent));
  const indented = rows.map(({ cells, indent = 0 }) =>
    cells.map((text, index) => (index === 0 ? ' '.repeat(indent) + text : text)),
  );
  const widths = fit(
    columns,
    columns.map(({ head }, index) =>
      Math.max(
        displayWidth(head) + (index === 0 ? lead : 0),
        ...indented.map((cells) => displayWidth(cells[index] ?? '')),
      ),
    ),
    width,
  );
  const grid = [
    ...(headed
      ? [columns.map(({ head: title }, index) => (index === 0 ? ' '.repeat(lead) : '') + title)]
      : []),
    ...indented,
  ];
  return laidOut(grid, columns, widths).flatMap((cellLines, at) => {
    const row = rows[headed ? at - 1 : at];
    if (row === undefined) return cellLines.map((line) => style(line.trimEnd(), 'quiet'));
    const { tone = 'plain', keyTone, remark } = row;
    return cellLines.map((line, index) => {
      const end = index === 0 && remark !== undefined ? `   ${remark}` : '';
      if (keyTone === undefined) return style(line.trimEnd(), tone) + style(end, 'strong');
      const key = cut(line, widths[0] ?? 0);
      return style(key, keyTone) + style(line.slice(key.length).trimEnd(), tone) + style(end, 'strong');
    });
  });
}

const frameless = {
  ...Object.fromEntries(
    ['top', 'bottom', 'left', 'mid', 'right'].flatMap((edge) =>
      ['', '-mid', '-left', '-right'].map((end) => [edge + end, '']),
    ),
  ),
  middle: gap,
};

/** The lines of every row, aligned. Cells are wrapped before, because cli-table3 loses Chinese characters when it wraps. */
function laidOut(
  grid: readonly string[][],
  columns: readonly PeopleColumn[],
  widths: readonly number[],
): string[][] {
  const wrapped = grid.map((cells) =>
    columns.map((column, index) => cellLines(cells[index] ?? '', column, widths[index] ?? 0)),
  );
  const table = new Table({
    chars: frameless,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: columns.map(({ align }) => align),
  });
  table.push(...wrapped.map((cells) => cells.map((lines) => lines.join('\n'))));
  const lines = table.toString().split('\n');
  let next = 0;
  return wrapped.map((cells) => {
    const height = Math.max(1, ...cells.map(({ length }) => length));
    next += height;
    return lines.slice(next - height, next);
  });
}

function cellLines(text: string, { shrinkTo }: PeopleColumn, room: number): string[] {
  if (shrinkTo === undefined || displayWidth(text) <= room) return [text];
  return wrap(text, room).flatMap((line) => hardWrap(line, room));
}

/** Narrows the widest of the columns that may be narrowed, cell by cell, until the row fits or none is left. */
function fit(columns: readonly PeopleColumn[], natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, each) => sum + each, 0) + gap.length * (columns.length - 1);
  while (total() > width) {
    let widest = -1;
    columns.forEach(({ shrinkTo }, index) => {
      const own = widths[index] ?? 0;
      if (shrinkTo !== undefined && own > shrinkTo && own > (widths[widest] ?? 0)) widest = index;
    });
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** Breaks a word that is wider than the room, such as a long id: shown whole, on several lines. */
function hardWrap(text: string, room: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (displayWidth(rest) > room) {
    const head = cut(rest, room) || Array.from(rest).slice(0, 1).join('');
    lines.push(head);
    rest = rest.slice(head.length);
  }
  return [...lines, rest];
}

/** The longest start of the text that is at most that wide. */
function cut(text: string, width: number): string {
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > width) break;
    kept += character;
  }
  return kept;
}
