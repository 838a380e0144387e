import type { Evaluation } from '../../core/index.ts';
import type { ScoreReport } from '../score/score-report.ts';

/** Everything `evaluate` says. */
export interface EvaluateReport {
  tool: ScoreReport['tool'];
  /** ISO date: the end of the last hidden window. */
  asOf: string;
  currency: string | null;
  config: Record<string, unknown>;
  horizonDays: number;
  /** Customers with a purchase by the end of the data, and how many of them are judged: all, or a sample. */
  buyers: number;
  judgedCustomers: number;
  /** The model whose calibration is shown, and that is looked at first. */
  model: string;
  /** The latest window first. */
  folds: readonly Evaluation[];
}
