import type { Readiness, Scope } from '../../checks/index.ts';
import type { Names } from '../../core/index.ts';
import type { Severity } from '../../findings/rules.ts';

/** One place of a finding. */
export interface FindingPlace {
  /** Physical line on which the record starts, from 1; null where the format has no lines. */
  line: number | null;
  /** Record number, from 1, the header not counted; null for the file itself. */
  record: number | null;
  value: string | null;
  expected: string | null;
  /** Physical line of the cell itself and where in it the cell stands, in characters from 0. */
  excerpt: { line: number; text: string; start: number; end: number } | null;
  /** Whether the baseline has it; such places come last. */
  known?: boolean;
}

/** What one rule found in one file and column. */
export interface FindingGroup {
  rule: string;
  scope: Scope;
  severity: Severity;
  names: Names;
  remedy: Names;
  /** Empty where it is about no table. */
  table: string;
  /** The file as it was named; empty where it is about several. */
  file: string;
  column: string | null;
  /** Exact, however few places are listed. */
  count: number;
  /** Of these, how many the baseline knows. */
  known: number;
  /** The sentence of an error that the reader met with; null where the rule says all. */
  detail: string | null;
  /** The same in Chinese, where there is one. */
  detailZh?: string;
  /** The same in both languages, where it is known to hold nothing that stands in the file. */
  said?: Names;
  value: string | null;
  expected: string | null;
  places: readonly FindingPlace[];
  /** Whether there are more places than these. */
  truncated?: boolean;
}

export interface ValidatedInput {
  path: string;
  table: string | null;
  format: string | null;
  records: number;
  rows: number;
  rejected: number;
  blank: number;
  sha256: string | null;
  /** Column of the contract → what it was read from. */
  columns: Readonly<Record<string, string>>;
}

export interface ValidateReport {
  tool: { name: string; version: string };
  asOf: string | null;
  /** The settings in force. */
  config: Readonly<Record<string, unknown>>;
  inputs: readonly ValidatedInput[];
  /** Files of a folder that belong to no table, with the reason. */
  unused: readonly { file: string; reason: string }[];
  groups: readonly FindingGroup[];
  readiness: Readiness;
  required: readonly string[];
  metrics: Readonly<Record<string, number>>;
  /** Findings that a baseline knew; null without one. */
  baseline: { path: string; known: number } | null;
  verdict: { passed: boolean; failOn: readonly string[]; reasons: readonly string[] };
  /** Whether an input could not be read at all. */
  unreadable: boolean;
}

/** Findings that the baseline does not know. */
export const newOf = ({ count, known }: FindingGroup): number => count - known;
