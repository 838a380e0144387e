import type { ChurnAssessment, Evidence, Names, Population, Thresholds } from '../../core/index.ts';
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
  /** Whether, why and by whose doing the customer leaves; absent where it was not asked. */
  churn?: ChurnAssessment;
  /** Normally `row.assessment.evidence`, worked out. */
  evidence: readonly Evidence[];
  /** The last rows of the files that are about this customer, table by table, each newest first. */
  sourceRows: readonly SourceRow[];
  /** Every file that has rows about this customer, in the same order. */
  sourceFiles: readonly SourceFile[];
  /** The values behind it, by measure; see `measureValues`. */
  measures: readonly MeasureValue[];
}

/** A file, and how many of its records are about the customer. */
export interface SourceFile {
  /** Id of the table of the contract, and its name. */
  table: string;
  names: Names;
  file: string;
  records: number;
}

/** One record of a file that is about the customer. */
export interface SourceRow {
  /** Id of the table of the contract. */
  table: string;
  file: string;
  /** Physical line from 1; null where the format has none. */
  line: number | null;
  /** Record number from 1, the header not counted. */
  record: number | null;
  /** As the file has it, or ISO. */
  date: string | null;
  /** Exact decimal text, or what stands there; null where the record has none. */
  amount: string | null;
  /** What it says, in words of the file and names of columns: an order id, a product, `fee=20`. */
  note: string | null;
}

export interface MeasureValue {
  /** `M05` */
  measure: string;
  /** Name of the value. */
  fact: string;
  value: number | string | null;
}
