import type { RuleId } from './rules.ts';

/** Something found in the data that a person should know: data about data, returned and never thrown. */
export interface Finding {
  rule: RuleId;
  table: string;
  file: string;
  /** Physical line in the file, from 1; null where the format has none (Parquet) or the finding is about the file. */
  line: number | null;
  /** Record number in the file, from 1, the header not counted; null where the finding is about the file. */
  record: number | null;
  /** The column as the file spells it; null where the finding is about the record or the file. */
  column: string | null;
  /** What stands there; null where nothing does. */
  value: string | null;
  /** How many records it is about: 1 for one place, more where one finding stands for many. */
  count: number;
}
