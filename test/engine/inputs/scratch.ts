import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll } from 'vitest';

/** A directory of its own for a test file, removed at the end. */
export function useScratch(): { write(text: string, extension?: string): string; fresh(): string } {
  let directory = '';
  let files = 0;
  const fresh = (extension = 'csv') => join(directory, `${++files}.${extension}`);
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'loyalty-inputs-'));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return {
    fresh,
    write(text, extension) {
      const path = fresh(extension);
      writeFileSync(path, text);
      return path;
    },
  };
}

export type Cells = (string | null)[];

/** DuckDB as the fast path uses it. */
export function useStrictReading(): {
  csv(path: string, columns: string[], delimiter?: string): Promise<Cells[]>;
  jsonLines(path: string, columns: string[]): Promise<Cells[]>;
} {
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:');
    connection = await instance.connect();
  });
  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
  });
  const read = async (sql: string, columns: string[]): Promise<Cells[]> => {
    const types = columns.map((name) => `'${name}': 'VARCHAR'`).join(', ');
    const reader = await connection.runAndReadAll(sql.replace('TYPES', `{${types}}`));
    return reader.getRowsJS() as Cells[];
  };
  return {
    csv: (path, columns, delimiter = ',') =>
      read(
        `select * from read_csv('${path}', auto_detect = false, header = true, delim = '${delimiter}', quote = '"',
           escape = '"', strict_mode = true, null_padding = false, max_line_size = 4194304, columns = TYPES)`,
        columns,
      ),
    jsonLines: (path, columns) =>
      read(`select * from read_json('${path}', format = 'newline_delimited', columns = TYPES)`, columns),
  };
}

export const columnNames = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `c${index}`);
