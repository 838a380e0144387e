import { createReadStream } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { dirname, basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeParquet } from '../engine/index.ts';
import { scoreColumns, type ScoreReport } from '../reports/index.ts';
import type { Context } from './context.ts';
import type { Session } from './session.ts';

/** The rows of `score` as a Parquet file, with the types of the columns. */
export async function scoreParquet(
  report: ScoreReport,
  session: Session,
  output: string | null,
  context: Context,
): Promise<void> {
  const columns = scoreColumns(report);
  const path = session.spool('parquet');
  await writeParquet(session.engine, {
    path,
    columns: columns.map(({ name, kind }) => ({ name, kind })),
    rows: cells(report, columns),
  });
  if (output === null) {
    await pipeline(createReadStream(path), context.stdout, { end: false });
    return;
  }
  const final = resolve(context.cwd, output);
  const temporary = join(dirname(final), `.${basename(final)}.${process.pid}.part`);
  try {
    await copyFile(path, temporary);
    await rename(temporary, final);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function* cells(
  report: ScoreReport,
  columns: ReturnType<typeof scoreColumns>,
): Generator<(string | number | null)[]> {
  for (const row of report.rows) yield columns.map((column) => column.value(row, report));
}
