import { csv, type CsvOptions } from '../flat/csv.ts';
import { scoreColumns } from './columns.ts';
import type { ScoreReport } from './score-report.ts';

/** `score --format csv`, streamed. */
export const scoreCsv = (report: ScoreReport, options: CsvOptions = {}): Generator<string> =>
  csv(scoreColumns(report), report.rows, report, options);
