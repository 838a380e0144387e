import { csv, csvWriter, type CsvOptions } from '../flat/csv.ts';
import type { RowWriter } from '../flat/row-writer.ts';
import { scoreColumns, type ScoreContext } from './columns.ts';
import type { ScoreReport, ScoreRow } from './score-report.ts';

/** `score --format csv`, streamed. */
export const scoreCsv = (report: ScoreReport, options: CsvOptions = {}): Generator<string> =>
  csv(scoreColumns(report), report.rows, report, options);

/** The same row by row, before there is a report. */
export const scoreCsvWriter = (context: ScoreContext, options: CsvOptions = {}): RowWriter<ScoreRow> =>
  csvWriter(scoreColumns(context), context, options);
