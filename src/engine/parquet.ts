import type { Engine } from './engine.ts';
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
  },
): Promise<void> {
  const { path, columns, rows } = options;
  const declared = columns.map(({ name }) => `${quoteName(name)} VARCHAR`).join(', ');
  await engine.run(`CREATE OR REPLACE TABLE main.parquet_rows (row_number INTEGER, ${declared})`);
  await engine.append('main', 'parquet_rows', numbered(rows));
  const typed = columns.map(({ name, kind }) => `${quoteName(name)}::${types[kind]} AS ${quoteName(name)}`);
  await engine.run(
    `COPY (SELECT ${typed.join(', ')} FROM main.parquet_rows ORDER BY row_number) TO ${quoteText(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  await engine.run('DROP TABLE main.parquet_rows');
}

function* numbered(
  rows: Iterable<readonly (string | number | null)[]>,
): Generator<(string | number | null)[]> {
  let number = 0;
  for (const row of rows) yield [number++, ...row];
}
