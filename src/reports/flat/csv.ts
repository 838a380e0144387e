import { chunks } from './chunks.ts';
import type { FlatColumn, FlatValue } from './column.ts';
import { numberText } from './number-text.ts';
import type { RowWriter } from './row-writer.ts';

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
  return chunks(lines(csvWriter(columns, context, options), rows));
}

function* lines<Row>({ head, line }: RowWriter<Row>, rows: Iterable<Row>): Generator<string> {
  yield head;
  for (const row of rows) yield line(row);
}

/** The same line by line, for rows that are written while they are worked out. */
export function csvWriter<Row, Context>(
  columns: readonly FlatColumn<Row, Context>[],
  context: Context,
  { excel = false }: CsvOptions = {},
): RowWriter<Row> {
  const end = excel ? '\r\n' : '\n';
  const writers = columns.map((column) => writerOf(column, context));
  // Used again for every row. Joining makes a flat text at once, which adding cell to cell would not.
  const cells = writers.map(() => '');
  return {
    head: (excel ? '\uFEFF' : '') + columns.map(({ name }) => name).join(',') + end,
    line: (row) => {
      // A plain loop: this runs millions of times.
      for (let index = 0; index < writers.length; index++) cells[index] = writers[index]?.(row) ?? '';
      return cells.join(',') + end;
    },
  };
}

/** How the cells of one column are written: only text that comes from files needs a look at every character. */
function writerOf<Row, Context>(column: FlatColumn<Row, Context>, context: Context): (row: Row) => string {
  const { value: valueOf } = column;
  const known = new Map<FlatValue, string>((column.values ?? []).map((each) => [each, csvCell(each)]));
  const isOurs = column.kind !== 'text';
  return (row) => {
    const value = valueOf(row, context);
    if (value === null) return '';
    if (typeof value === 'number') return Number.isFinite(value) ? numberText(value + 0) : '';
    return isOurs ? value : (known.get(value) ?? csvCell(value));
  };
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
