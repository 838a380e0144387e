/** What a flat column holds; decides how its cells are written and how the published schema types them. */
export type FlatKind = 'text' | 'number' | 'integer' | 'date' | 'money';

/** A cell: text (also ISO dates), a finite number, or null for empty. */
export type FlatValue = string | number | null;

/** One column of a flat output. A command's output is a table of these: CSV, NDJSON and the schema derive from it. */
export interface FlatColumn<Row, Context> {
  /** The name in every machine format: a contract. */
  name: string;
  kind: FlatKind;
  /** Heading for people. */
  en: string;
  zh: string;
  about: { en: string; zh: string };
  /** Every id the column may hold, where these are fixed. */
  values?: readonly string[];
  value: (row: Row, context: Context) => FlatValue;
}

/** The cell of a row; a number that is not finite is empty, never `NaN`, and there is no −0. */
export function cell<Row, Context>(
  column: FlatColumn<Row, Context>,
  row: Row,
  context: Context,
): string | number | null {
  const value = column.value(row, context);
  if (typeof value !== 'number') return value;
  return Number.isFinite(value) ? value + 0 : null;
}

/** The row as an object with one key per column, in their order. */
export function flatObject<Row, Context>(
  columns: readonly FlatColumn<Row, Context>[],
  row: Row,
  context: Context,
): Record<string, FlatValue> {
  const object: Record<string, FlatValue> = {};
  for (const column of columns) object[column.name] = cell(column, row, context);
  return object;
}
