import { csv, type CsvOptions } from '../flat/csv.ts';
import { evaluateColumns } from './columns.ts';
import type { EvaluateReport } from './evaluate-report.ts';

/** `evaluate --format csv`: one row per window and forecast. */
export function evaluateCsv({ folds }: EvaluateReport, options: CsvOptions = {}): Generator<string> {
  const rows = folds.flatMap((fold) => fold.judged.map((entry) => ({ fold, entry })));
  return csv(evaluateColumns, rows, null, options);
}
