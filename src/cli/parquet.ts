import { readFile } from 'node:fs/promises';
import { writeParquet } from '../engine/index.ts';
import { scoreColumns, type ScoreReport } from '../reports/index.ts';
import type { Context } from './context.ts';
import { deliver } from './output.ts';
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
  // A Parquet file ends with its directory: whole rows are no use to a reader before that.
  await deliver([await readFile(path)], output, context);
}

function* cells(
  report: ScoreReport,
  columns: ReturnType<typeof scoreColumns>,
): Generator<(string | number | null)[]> {
  for (const row of report.rows) yield columns.map((column) => column.value(row, report));
}
