import { chunks } from './chunks.ts';
import { flatObject, type FlatColumn } from './column.ts';
import type { RowWriter } from './row-writer.ts';

/** One JSON object per row and line: the keys of the columns, numbers as numbers, empty as null. Streamed. */
export function ndjson<Row, Context>(
  columns: readonly FlatColumn<Row, Context>[],
  rows: Iterable<Row>,
  context: Context,
): Generator<string> {
  return chunks(lines(ndjsonWriter(columns, context), rows));
}

function* lines<Row>({ line }: RowWriter<Row>, rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield line(row);
}

/** The same line by line, for rows that are written while they are worked out. */
export function ndjsonWriter<Row, Context>(
  columns: readonly FlatColumn<Row, Context>[],
  context: Context,
): RowWriter<Row> {
  return { head: '', line: (row) => `${JSON.stringify(flatObject(columns, row, context))}\n` };
}
