import type {
  CauseId,
  ChurnAssessment,
  ChurnState,
  Facts,
  InitiatorId,
  LeftOutReason,
  PlayId,
} from '../../core/index.ts';
import type { ScoreReport } from '../score/score-report.ts';

/** Everything a report of `churn` may say; the formats choose from it. */
export interface ChurnReport extends Pick<
  ScoreReport,
  | 'tool'
  | 'asOf'
  | 'asOfSource'
  | 'currency'
  | 'config'
  | 'thresholds'
  | 'inputs'
  | 'reconciliation'
  | 'population'
  | 'findings'
  | 'notes'
  | 'byCategory'
> {
  summary: ChurnSummary;
  /** Rows in order of what a contact is worth, then id; can be iterated more than once. */
  rows: Iterable<ChurnRow>;
  rowCount: number;
  /** Rows that may be contacted, best first. */
  contacts: Iterable<ChurnRow>;
}

export interface ChurnRow {
  facts: Facts;
  churn: ChurnAssessment;
}

interface Worth {
  customers: number;
  valueAtRisk: number;
}

/** What the first screen says before it lists. */
export interface ChurnSummary {
  customers: number;
  states: ({ state: ChurnState } & Worth)[];
  /**
   * Rates by setting, never mixed: of contracts the share of those exposed a year ago that ended within the year
   * (observed); of shoppers the share that is lapsed or left (inferred).
   */
  rates: {
    setting: 'contractual' | 'non_contractual';
    exposed: number;
    left: number;
  }[];
  /** Purchase days expected of all within 90 days; 0 without a model. */
  expectedPurchases90d: number;
  /** Customers under contract, and how many of them are expected to be there in a year; null where nobody knows. */
  renewals: { running: number; staying: number } | null;
  /** Why those who are gone left; groups that are too small have no numbers. */
  causes: ({
    cause: CauseId | 'unknown';
    avoidable: 'yes' | 'no' | 'partly' | 'by_screening' | 'unknown';
    established: number | null;
    indicated: number | null;
  } & { [Key in keyof Worth]: number | null })[];
  initiators: { initiator: InitiatorId; customers: number | null }[];
  /** Worth of those who are gone, by whether it could have been avoided. */
  avoidable: { avoidable: string; valueAtRisk: number }[];
  /** Partial defection and silent decline among those at risk. */
  quiet: { partialDefection: number; silentDecline: number };
  conflicts: number;
  signOffs: number;
  contactable: number;
  leftOut: { reason: LeftOutReason; customers: number }[];
  /** What became of earlier contacts; cells that are too small have no numbers. */
  learned: {
    action: PlayId;
    cause: CauseId | 'unknown';
    contacted: number | null;
    reached: number | null;
    returned: number | null;
    share: number | null;
    low: number | null;
    high: number | null;
  }[];
}
