import { defaultThresholds, type Thresholds } from '../thresholds.ts';
import type { CauseId } from './ids.ts';
import type { PlayId } from './plays/index.ts';

/** What became of the contacts with customers of one cause, under one action. */
export interface Outcome {
  action: PlayId;
  cause: CauseId | 'unknown';
  contacted: number;
  reached: number;
  returned: number;
}

/** What contacts have taught, by cause: how many of those reached came back. */
export type Learned = Readonly<Partial<Record<CauseId | 'unknown', { contacted: number; returned: number }>>>;

export function learnedFrom(outcomes: readonly Outcome[]): Learned {
  const learned: Partial<Record<CauseId | 'unknown', { contacted: number; returned: number }>> = {};
  for (const { cause, contacted, returned } of outcomes) {
    const known = learned[cause] ?? { contacted: 0, returned: 0 };
    learned[cause] = { contacted: known.contacted + contacted, returned: known.returned + returned };
  }
  return learned;
}

/**
 * The chance that a contact brings a customer of a cause back: the assumption, moved by own outcomes as these outweigh
 * it, (returned + m·assumption)/(contacted + m).
 *
 * @source our choice: beta–binomial shrinkage; m = `return.evidence`
 */
export function returnRate(
  assumption: number,
  known: { contacted: number; returned: number } | undefined,
  thresholds: Pick<Thresholds, 'return.evidence'> = defaultThresholds,
): number {
  const weight = thresholds['return.evidence'];
  return ((known?.returned ?? 0) + weight * assumption) / ((known?.contacted ?? 0) + weight);
}
