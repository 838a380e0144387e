import type { Assessment } from '../../core/assessment.ts';
import type { Facts, Population } from '../../core/facts/index.ts';
import type { RfmScores } from '../../core/rfm.ts';
import type { SourceId } from '../../core/sources.ts';
import type { Thresholds } from '../../core/thresholds.ts';
import type { Finding } from '../../findings/finding.ts';

/** Everything a report of `score` may say; the formats choose from it. */
export interface ScoreReport {
  tool: { name: 'loyalty'; version: string };
  /** ISO date. */
  asOf: string;
  /** Where the as-of date comes from. */
  asOfSource: 'option' | 'transactions' | 'contracts' | 'cases' | 'surveys';
  currency: string | null;
  /** The settings in force, as the configuration file would write them. */
  config: Record<string, unknown>;
  thresholds: Thresholds;
  inputs: InputSummary[];
  reconciliation: Reconciliation;
  population: Population;
  summary: ScoreSummary;
  findings: Finding[];
  /** Codes of what the data cannot show or what the reader should know, with values to fill in. */
  notes: { code: string; values: Record<string, string | number> }[];
  /** True with `--by category`. */
  byCategory: boolean;
  /** True with `--rfm`. */
  rfm: boolean;
  /** Rows in order of worth of acting, then id; can be iterated more than once. */
  rows: Iterable<ScoreRow>;
  rowCount: number;
}

export interface ScoreRow {
  facts: Facts;
  assessment: Assessment;
  rfm: RfmScores | null;
}

/** One file that was read. Law of counting: records = rows + rejected + blank. */
export interface InputSummary {
  path: string;
  table: string;
  records: number;
  rows: number;
  rejected: number;
  blank: number;
  /** Hex digest of the bytes of the file; null unless asked for. */
  sha256: string | null;
  /** Contract column → what it was read from (a header name or an expression). */
  columns: Record<string, string>;
  format: string;
  /** The preset it was read with; null where none fits. */
  preset: string | null;
  /** How dates and numbers were read, where that was found out: `ymd`, `dmy`, `mdy`; `point`, `comma`. */
  dateOrder: string | null;
  decimal: string | null;
}

/** Where the records of the transactions went: the parts add up to the file. */
export interface Reconciliation {
  records: number;
  /** Sum of the readable amounts of all records, exact decimal text. */
  amount: string;
  parts: {
    reason: PartReason;
    /** With `where`: the name of the condition in the configuration. With `rejected`: the rule id. */
    detail: string | null;
    records: number;
    amount: string;
  }[];
  /** Purchase days (occasions) that the used lines make. */
  purchaseDays: number;
  /** Distinct orders among the used lines; null without order ids. */
  orders: number | null;
  /** Exact copies among the records; they are counted as records of their own. */
  duplicates: number;
}

/** Where a record of the transactions went. */
export type PartReason =
  'used' | 'guest' | 'masked' | 'rejected' | 'blank' | 'after_as_of' | 'elsewhere' | 'overlap' | 'where';

/** What the first screen says before it lists. */
export interface ScoreSummary {
  customers: number;
  /** Rows with a loyalty index, partial or not, and the mean share of the six indicators that it rests on. */
  indexed: number;
  coverage: number | null;
  /** Why customers stay, as far as it is at least indicated; groups that are too small have no numbers. */
  types: {
    type: string;
    customers: number | null;
    established: number | null;
    indicated: number | null;
    value12m: number | null;
  }[];
  /** Types of those whom what held them drove away when it ended; small groups without numbers. */
  former: { type: string; customers: number | null; value12m: number | null }[];
  /** Rows of which no type is indicated. */
  undetermined: number;
  /** High index, but held by something: monopoly, inertia, lock. Null when there are none. */
  fragile: { customers: number; value12m: number; first: FragileCustomer[] } | null;
  /** What would be collected next, by how many customers it is asked for. */
  next: { source: SourceId; customers: number }[];
  /** One line per lateness state. */
  groups: {
    state: Assessment['lateness']['state'];
    customers: number;
    value12m: number;
    /** Of these, customers of level key (top fifth by value); null with fewer than 20 buyers. */
    key: { customers: number; value12m: number } | null;
  }[];
  patterns: { pattern: string; customers: number; value12m: number }[];
  levels: { level: string; customers: number; value12m: number }[];
  lifecycles: { stage: string; customers: number; value12m: number }[];
  /** Share 0–1 of 12-month value from the top fifth of buyers, and the share of buyers that brings 80 %; null without value or with fewer than 20 buyers. */
  concentration: { topFifthShare: number; buyersFor80: number; gini: number } | null;
  /** Cohorts by year or month of first purchase. */
  cohorts: Cohort[];
}

/** Loyal by the numbers, and gone as soon as what holds them ends. */
export interface FragileCustomer {
  customerId: string;
  type: string;
  /** Loyalty index 0–100. */
  index: number;
  value12m: number;
}

export interface Cohort {
  /** `2026-11` or `2026`. */
  firstPurchase: string;
  customers: number;
  repeaters: number;
  active: number;
  value12m: number;
}
