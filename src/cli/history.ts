import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { isoOfDay, parquetMetadata, readParquet, writeParquet, type Engine } from '../engine/index.ts';
import { openHistory, type History, type ParquetFiles, type SnapshotColumn } from '../history/index.ts';
import type { Context } from './context.ts';
import { idHasher } from './hashing.ts';

/** Parquet as the engine reads and writes it. */
export function parquetFiles(engine: Engine, scratch: (name: string) => string): ParquetFiles {
  return {
    scratch,
    write: (path, columns, rows, metadata) =>
      writeParquet(engine, { path, columns, rows: withDates(columns, rows), metadata }),
    metadata: (path, key) => parquetMetadata(engine, path, key),
    read: (path, columns) => readParquet(engine, path, columns),
  };
}

export function historyIn(
  folder: string,
  { engine, spool }: { engine: Engine; spool: (name: string) => string },
  context: Context,
): Promise<History> {
  return openHistory(resolve(context.cwd, folder), folder, parquetFiles(engine, spool));
}

/** A short mark of anything: equal marks mean equal things. */
export function markOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** Tells whether ids of two runs can be held against each other, and nothing of the key. */
export function idsMark(hashIds: boolean, context: Context): string {
  return hashIds ? markOf(idHasher(context)('loyalty: mark of the key')) : 'plain';
}

function* withDates(
  columns: readonly SnapshotColumn[],
  rows: Iterable<readonly (string | number | null)[]>,
): Generator<(string | number | null)[]> {
  for (const row of rows)
    yield row.map((cell, index) =>
      typeof cell === 'number' && columns[index]?.kind === 'date' ? isoOfDay(cell) : cell,
    );
}
