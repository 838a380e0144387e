import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parquetFiles } from '../../src/cli/history.ts';
import { openDuckDb } from '../../src/engine/index.ts';
import { headOf, openHistory, snapshotColumns } from '../../src/history/index.ts';
import type { Person } from '../../src/core/index.ts';

/** Makes a snapshot one of the version before, with what that had said of everybody. */
export async function older(path: string, said: (person: Person) => Person): Promise<void> {
  const spool = mkdtempSync(join(tmpdir(), 'loyalty-older-'));
  mkdirSync(spool, { recursive: true });
  const engine = await openDuckDb({ memory: '512MB', threads: 1, temporaryFolder: spool, readableFiles: [] });
  let count = 0;
  const parquet = parquetFiles(engine, (name) => join(spool, `${count++}-${name}`));
  try {
    const copy = parquet.scratch('head');
    copyFileSync(path, copy);
    const head = await headOf(copy, parquet);
    const history = await openHistory(dirname(path), 'history', parquet);
    const snapshot = await history.snapshot(basename(path, '.parquet'));
    const made = parquet.scratch('older');
    const cells = (snapshot?.people ?? []).map((person) => {
      const of = said(person);
      return snapshotColumns.map(({ key }) => of[key]);
    });
    await parquet.write(made, snapshotColumns, cells, {
      loyalty: JSON.stringify({ ...head, schemaVersion: 2, totals: {} }),
    });
    copyFileSync(made, path);
  } finally {
    await engine.close();
    rmSync(spool, { recursive: true, force: true });
  }
}
