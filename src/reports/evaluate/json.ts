import { tidy } from '../people/round.ts';
import { entriesOf } from './entries.ts';
import type { EvaluateReport } from './evaluate-report.ts';
import { isoDay } from '../people/days.ts';

/** `evaluate --format json`. */
export function evaluateJson(report: EvaluateReport): string {
  const { folds, ...rest } = report;
  const document = {
    schemaVersion: 1,
    ...rest,
    means: entriesOf(folds),
    folds: folds.map(({ asOfDay, ...fold }) => ({ from: isoDay(asOfDay), ...fold })),
  };
  return `${JSON.stringify(tidy(document), null, 2)}\n`;
}
