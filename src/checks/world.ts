import type { Finding } from '../findings/finding.ts';
import type { SourceId } from '../core/index.ts';
import type { Hit } from './check.ts';
import type { Column, Table, TableId } from '../tables/index.ts';

/** A file that was read, as checks see it. */
export interface CheckedFile {
  number: number;
  cite: string;
  table: Table<TableId>;
  /** The table as which it was read: another one where a questionnaire has a column per question. */
  shape: Table;
  /** Columns of the contract that the file has. */
  columns: ReadonlyMap<string, CheckedColumn>;
  header: readonly string[];
  /** Cells from 0 that are read: for values, in expressions, conditions and joins. */
  usedCells: ReadonlySet<number>;
  /** Whether a known preset says what its columns are. */
  hasPreset: boolean;
  /** Columns of the contract that hold a total of the order, shared out over its lines. */
  orderTotals: readonly string[];
  format: string;
  records: number;
  rows: number;
  rejected: number;
  blank: number;
  /** SQL tests of the records that were left out, by why. */
  reasons: readonly { kind: string; test: string; count: number }[];
  /** Optional columns of the contract of which the reader could read every cell. */
  readable: ReadonlySet<string>;
  /** Physical line of the first blank line; null where there is none, or the format has no lines. */
  firstBlank: number | null;
  /** Named like a compressed file, and not compressed. */
  isMisnamed: boolean;
  /** What its bytes show beside its records; null where the format has no lines. */
  text: TextFacts | null;
}

export interface CheckedColumn {
  column: Column;
  /** As the file spells it. */
  from: string;
  /** Cell of the file, from 0; null where the value is computed or looked up. */
  cellIndex: number | null;
}

export interface TextFacts {
  /** The first line that ends otherwise than the lines before it; null where all end alike. */
  mixedLine: number | null;
  lines: number;
  endsWithLineEnd: boolean;
  /** Cells of the last line, as far as the separator tells. */
  lastCells: number;
  /** No cell has more bytes; null where that is not known. */
  longest: number | null;
  /** False where no cell can begin or end with what cleaning takes off. */
  hasEdges: boolean;
  /** False where there is no full-width character. */
  hasFullWidth: boolean;
}

/** What the configuration expects of a table. */
export interface Expectation {
  columns?: readonly string[] | undefined;
  minRows?: number | undefined;
  values?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Days. */
  maxAge?: number | undefined;
}

/** Everything a check may look at: the tables that were read, by SQL, and what is known of the files. */
export interface World {
  /** Rows of a small result. */
  rows: <Row extends Record<string, string | number | boolean | null>>(sql: string) => Promise<Row[]>;
  run: (sql: string) => Promise<void>;
  /** A constant as SQL. */
  quote: (text: string) => string;
  files: readonly CheckedFile[];
  /** What the reader found. */
  reader: readonly Finding[];
  /** Exact copies of records, within and between the files of a table. */
  copies: () => Promise<readonly Hit[]>;
  /** Whether a table was read, with a column if one is named. */
  has: (table: TableId, column?: string) => boolean;
  /**
   * Name of the relation of used order lines: customer_id, day, amount, category, currency, order_key, product_key, file,
   * and rich columns of those that files have.
   */
  orders: string;
  /** The same of all records, those included that were left out or rejected. */
  allOrders: string;
  /** Of those, the rejected ones: what of them could be read is there. */
  rejectedOrders: string;
  /** Last credible day, counted from 1970-01-01; null where no record has one. */
  asOfDay: number | null;
  /** Whether somebody said from which day to look. */
  isAsOfSaid: boolean;
  /** Today in the zone of the run, for the age of data; null unless an age was asked for. */
  today: number | null;
  expectations: Readonly<Partial<Record<string, Expectation>>>;
  /** Days that data may be old. */
  maxAge: number | null;
  /** What the run was asked to be ready for. */
  required: readonly string[];
  sources: readonly SourceId[];
}

/** SQL of a day counted from 1970-01-01. */
export const daySql = (day: number): string => `(DATE '1970-01-01' + ${Math.trunc(day)})`;

/** SQL of the day of a column, as such a count. */
export const dayNumber = (column: string): string => `(${column}::DATE - DATE '1970-01-01')::INTEGER`;

/** 2024-02-29 of a day counted from 1970-01-01. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
