import type { Evidence, Population, Thresholds } from '../../core/index.ts';
import type { ScoreReport, ScoreRow } from '../score/score-report.ts';

/** Everything `explain` may say of one customer. */
export interface ExplainReport {
  tool: ScoreReport['tool'];
  /** ISO date. */
  asOf: string;
  currency: string | null;
  population: Population;
  thresholds: Thresholds;
  row: ScoreRow;
  /** Normally `row.assessment.evidence`, worked out. */
  evidence: readonly Evidence[];
  /** The last rows of the files that are about this customer, newest first. */
  sourceRows: readonly SourceRow[];
  /** How many there are in all. */
  sourceRowCount: number;
  /** The values behind it, by measure; see `measureValues`. */
  measures: readonly MeasureValue[];
}

/** One record of a file that is about the customer. */
export interface SourceRow {
  file: string;
  /** Physical line from 1; null where the format has none. */
  line: number | null;
  /** Record number from 1, the header not counted. */
  record: number | null;
  /** As the file has it, or ISO. */
  date: string | null;
  /** Exact decimal text, or what stands there; null where the record has none. */
  amount: string | null;
  /** What is special about it, in words of the file or the run: an order id, a product, `return`. */
  note: string | null;
}

export interface MeasureValue {
  /** `M05` */
  measure: string;
  /** Name of the value. */
  fact: string;
  value: number | string | null;
}
