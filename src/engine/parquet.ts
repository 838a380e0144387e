import type { Cell, Engine } from './engine.ts';
import { quoteName, quoteText } from './quote.ts';

const types = {
  text: 'VARCHAR',
  number: 'DOUBLE',
  integer: 'INTEGER',
  date: 'DATE',
  money: 'DECIMAL(18, 2)',
} as const;

export type ParquetKind = keyof typeof types;

/** Writes rows to a Parquet file in the order in which they come. */
export async function writeParquet(
  engine: Engine,
  options: {
    path: string;
    columns: readonly { name: string; kind: ParquetKind }[];
    rows: Iterable<readonly (string | number | null)[]>;
    /** Text that travels in the file, by key. */
    metadata?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { path, columns, rows, metadata = {} } = options;
  const declared = columns.map(({ name }) => `${quoteName(name)} VARCHAR`).join(', ');
  await engine.run(`CREATE OR REPLACE TABLE main.parquet_rows (row_number INTEGER, ${declared})`);
  await engine.append('main', 'parquet_rows', numbered(rows));
  const typed = columns.map(({ name, kind }) => `${quoteName(name)}::${types[kind]} AS ${quoteName(name)}`);
  await engine.run(
    `COPY (SELECT ${typed.join(', ')} FROM main.parquet_rows ORDER BY row_number) TO ${quoteText(path)} (FORMAT parquet, COMPRESSION zstd${keyValues(metadata)})`,
  );
  await engine.run('DROP TABLE main.parquet_rows');
}

function* numbered(
  rows: Iterable<readonly (string | number | null)[]>,
): Generator<(string | number | null)[]> {
  let number = 0;
  for (const row of rows) yield [number++, ...row];
}

function keyValues(metadata: Readonly<Record<string, string>>): string {
  const entries = Object.entries(metadata).map(([key, text]) => `${quoteName(key)}: ${quoteText(text)}`);
  return entries.length === 0 ? '' : `, KV_METADATA {${entries.join(', ')}}`;
}

/** The text that travels in a Parquet file under a key; null without it. */
export async function parquetMetadata(engine: Engine, path: string, key: string): Promise<string | null> {
  const [row] = await engine.rows<{ value: string }>(
    `SELECT decode(value) AS value FROM parquet_kv_metadata(${quoteText(path)}) WHERE decode(key) = ${quoteText(key)}`,
  );
  return row?.value ?? null;
}

/** The rows of a Parquet file in their order; columns that the file lacks are empty. Days come as days since 1970-01-01. */
export async function readParquet(
  engine: Engine,
  path: string,
  columns: readonly { name: string; kind: ParquetKind }[],
): Promise<Record<string, Cell>[]> {
  const source = `read_parquet(${quoteText(path)}, file_row_number = true)`;
  const there = await engine.rows<{ column_name: string }>(`DESCRIBE FROM ${source}`);
  const names = new Set(there.map(({ column_name: name }) => name));
  const selected = columns.map(({ name, kind }) => {
    const quoted = quoteName(name);
    if (!names.has(name)) return `NULL AS ${quoted}`;
    return kind === 'date'
      ? `(${quoted} - DATE '1970-01-01')::INTEGER AS ${quoted}`
      : `${quoted}::${kind === 'money' ? 'DOUBLE' : types[kind]} AS ${quoted}`;
  });
  return engine.rows(`SELECT ${selected.join(', ')} FROM ${source} ORDER BY file_row_number`);
}
