import { chunks } from './chunks.ts';
import { cell, type FlatColumn, type FlatValue } from './column.ts';

export interface CsvOptions {
  /** A byte-order mark and CRLF, as Excel wants them. */
  excel?: boolean;
}

/**
 * CSV of RFC 4180 with a header line, streamed. Lines end with `\n`; cells of text that a spreadsheet would run as a
 * formula get an apostrophe in front (readers of this tool take it off again), numbers never.
 */
export function csv<Row, Context>(
  columns: readonly FlatColumn<Row, Context>[],
  rows: Iterable<Row>,
  context: Context,
  options: CsvOptions = {},
): Generator<string> {
  return chunks(lines(columns, rows, context, options.excel === true));
}

function* lines<Row, Context>(
  columns: readonly FlatColumn<Row, Context>[],
  rows: Iterable<Row>,
  context: Context,
  excel: boolean,
): Generator<string> {
  const end = excel ? '\r\n' : '\n';
  yield (excel ? '\uFEFF' : '') + columns.map(({ name }) => name).join(',') + end;
  for (const row of rows) yield columns.map((column) => csvCell(cell(column, row, context))).join(',') + end;
}

/** One cell as it stands in the file. */
export function csvCell(value: FlatValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (harmless.test(value)) return value;
  const text = runs.test(value) ? `'${value}` : value;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// Nearly all cells: one quick look instead of two careful ones.
const harmless = /^[\w|.]+$/;
// What starts a formula, in the full-width forms too, also after blanks; a tab or line break makes Excel look again.
const runs = /^(?:\s*[=+\-@＝＋－＠]|\s*[\t\r\n])/u;
// Blanks at the ends need no quotes by the standard, but many readers cut bare ones off.
const needsQuotes = /[",\r\n]|^\s|\s$/u;
