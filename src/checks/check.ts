import type { Names } from '../core/index.ts';
import { rules, type RuleId, type Severity } from '../findings/rules.ts';
import type { Column, TableId } from '../tables/index.ts';
import type { CheckedFile, World } from './world.ts';

/** What a check looks at, from the file as a whole to what all files together mean. */
export const scopes = [
  'source',
  'structure',
  'header',
  'cell',
  'row',
  'between',
  'domain',
  'readiness',
  'pinned',
] as const;
export type Scope = (typeof scopes)[number];

/** Something a check found, before anybody looked up the lines. */
export interface Hit {
  table: TableId | null;
  /** Number of the file; null where it is about all files of the table. */
  file: number | null;
  /** Column of the contract; null where it is about the record or the file. */
  column: string | null;
  /** How many records, days or columns it is about. */
  count: number;
  /** SQL that is true for the records meant, over the typed columns; null where no record can be pointed at. */
  test: string | null;
  /** Whether records that a cell rejected may be meant, too. */
  rejected?: boolean;
  /** SQL of the text to show of such a record, where that is not the cell of the column. */
  shown?: string;
  /** What stands there, where no record can be pointed at. */
  value?: string;
  /** What should stand there: short, in signs rather than words. */
  expected?: string;
  /** The same as SQL, where it depends on the record. */
  expectedSql?: string;
  /** SQL of what repeats: the first record of each is not meant. Kept over all files of the table. */
  repeats?: { key: string; seen: Set<string> };
  /** Physical line, where the check itself knows it. */
  line?: number;
  /** Header cell, from 0, where the finding is about one that is no column of the contract. */
  headerCell?: number;
}

/** A question about every record of a file that has the column. */
export interface CellQuestion {
  /** SQL over `text` (cleaned), the typed value and `raw` (as it stands). */
  test: string;
  expected?: string;
  /** Asked only where not all filled cells are so: a habit of the whole file is no fault. */
  mixed?: boolean;
  /** Whether records that a cell rejected are asked, too. */
  rejected?: boolean;
}

export interface CellColumn extends Column {
  /** SQL of the cell as it stands in the file. */
  raw: string;
  /** SQL of the cleaned text. */
  text: string;
  /** SQL of the typed value. */
  typed: string;
  file: CheckedFile;
}

/** A question about every record of a file. */
export interface RecordQuestion {
  test: string;
  /** Column of the contract to point at. */
  column: string | null;
  /** Header cell to point at, from 0, where that is no column of the contract. */
  headerCell?: number;
  expected?: string;
  expectedSql?: string;
  /** Reported only up to this share of the records: beyond it the file means something else by its columns. */
  most?: number;
}

/**
 * A check: what it looks for, why that matters, what to do about it, and how it looks. One file each; `index.ts` is the
 * table. Errors are what the reader rejects as well; warnings may mislead; infos are worth knowing.
 */
export interface Check {
  readonly rule: string;
  readonly scope: Scope;
  readonly severity: Severity;
  /** What is wrong, as half a sentence. */
  readonly names: Names;
  readonly remedy: Names;
  /** A better one where such values stand there; null where the usual one will do. */
  readonly remedyAt?: (values: readonly string[]) => Names | null;
  /** What such a fault looks like. */
  readonly example: Names;
  readonly cells?: (column: CellColumn, world: World) => CellQuestion | null;
  readonly records?: (file: CheckedFile, world: World) => readonly RecordQuestion[];
  readonly find?: (world: World) => Promise<readonly Hit[]>;
}

/** A check that the reader makes while it reads, so that scoring rejects what this calls bad, in the same words. */
export function readerCheck(rule: RuleId, scope: Scope, example: Names): Check {
  const { severity, en, zh, remedy } = rules[rule];
  return { rule, scope, severity, names: { en, zh }, remedy, example };
}
