import { readFile } from 'node:fs/promises';
import { writeParquet } from '../engine/index.ts';
import {
  churnColumns,
  contactColumns,
  contactRows,
  scoreColumns,
  type ChurnReport,
  type FlatColumn,
  type ScoreReport,
} from '../reports/index.ts';
import type { Context } from './context.ts';
import { deliver } from './output.ts';
import type { Session } from './session.ts';

type Column<Row, Of> = Pick<FlatColumn<Row, Of>, 'name' | 'kind' | 'value'>;

/** The rows of `score` as a Parquet file, with the types of the columns. */
export const scoreParquet = (
  report: ScoreReport,
  session: Session,
  output: string | null,
  context: Context,
): Promise<void> => toParquet(scoreColumns(report), report.rows, report, session, output, context);

/** The rows of `churn`. */
export const churnParquet = (
  report: ChurnReport,
  session: Session,
  output: string | null,
  context: Context,
): Promise<void> => toParquet(churnColumns(report), report.rows, report, session, output, context);

/** The call list. */
export const contactsParquet = (
  report: ChurnReport,
  { lang, limit }: { lang: 'en' | 'zh'; limit: number },
  session: Session,
  output: string | null,
  context: Context,
): Promise<void> => {
  const rows = contactRows(report.contacts, limit);
  return toParquet(contactColumns(report), rows, { ...report, lang }, session, output, context);
};

async function toParquet<Row, Of>(
  columns: readonly Column<Row, Of>[],
  rows: Iterable<Row>,
  of: Of,
  session: Session,
  output: string | null,
  context: Context,
): Promise<void> {
  const path = session.spool('parquet');
  await writeParquet(session.engine, {
    path,
    columns: columns.map(({ name, kind }) => ({ name, kind })),
    rows: cells(columns, rows, of),
  });
  // A Parquet file ends with its directory: whole rows are no use to a reader before that.
  await deliver([await readFile(path)], output, context);
}

function* cells<Row, Of>(
  columns: readonly Column<Row, Of>[],
  rows: Iterable<Row>,
  of: Of,
): Generator<(string | number | null)[]> {
  for (const row of rows) yield columns.map((column) => column.value(row, of));
}
