import { printable } from '../people/printable.ts';
import { chunks } from './chunks.ts';
import { cell, type FlatColumn, type FlatValue } from './column.ts';

/** A Markdown table of any columns, headed in the language, cells as in the machine formats. Streamed. */
export function markdownRows<Row, Context>(
  columns: readonly FlatColumn<Row, Context>[],
  rows: Iterable<Row>,
  context: Context,
  lang: 'en' | 'zh',
): Generator<string> {
  return chunks(lines(columns, rows, context, lang));
}

function* lines<Row, Context>(
  columns: readonly FlatColumn<Row, Context>[],
  rows: Iterable<Row>,
  context: Context,
  lang: 'en' | 'zh',
): Generator<string> {
  yield markdownLine(columns.map((column) => escapeMarkdown(column[lang])));
  yield markdownLine(columns.map(({ kind }) => (kind === 'text' || kind === 'date' ? '---' : '---:')));
  for (const row of rows) yield markdownLine(columns.map((column) => text(cell(column, row, context))));
}

const text = (value: FlatValue): string => (value === null ? '' : escapeMarkdown(String(value)));

export const markdownLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** Text that shows as it is: no cell breaks, no markup, no HTML; control characters made visible. */
export function escapeMarkdown(value: string): string {
  return printable(value)
    .replace(/[\\|*_`[\]<>~#&]/g, (character) => entities[character] ?? `\\${character}`)
    .replace(/\b(https?|ftp):/gi, '$1\\:')
    .replace(/\b(www)\./gi, '$1\\.');
}

const entities: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
