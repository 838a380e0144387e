import { chunks } from './chunks.ts';
import { flatObject, type FlatColumn } from './column.ts';

/** One JSON object per row and line: the keys of the columns, numbers as numbers, empty as null. Streamed. */
export function ndjson<Row, Context>(
  columns: readonly FlatColumn<Row, Context>[],
  rows: Iterable<Row>,
  context: Context,
): Generator<string> {
  return chunks(lines(columns, rows, context));
}

function* lines<Row, Context>(
  columns: readonly FlatColumn<Row, Context>[],
  rows: Iterable<Row>,
  context: Context,
): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(flatObject(columns, row, context))}\n`;
}
