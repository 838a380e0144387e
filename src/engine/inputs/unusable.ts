import type { LoyaltyError } from '../../errors.ts';
import type { TableId } from '../../tables/index.ts';
import type { Source } from './open.ts';
import type { ReadOptions } from './read.ts';

/** A file that could not be used, as far as anybody got with it. */
export interface UnusableFile {
  file: string;
  table: TableId | null;
  source: Source | null;
}

/** Hands the error of a single file to who takes it; without such a taker it ends the run. */
export function unusable(
  { onUnusable }: Pick<ReadOptions, 'onUnusable'>,
  error: LoyaltyError,
  file: UnusableFile,
): void {
  if (onUnusable === undefined) throw error;
  onUnusable(error, file);
}
