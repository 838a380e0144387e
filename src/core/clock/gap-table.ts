import type { GapRow } from './kaplan-meier.ts';

/** The gaps of one customer who bought at least twice. */
export interface CustomerGaps {
  /** Days between successive purchases, at least one. */
  gaps: readonly number[];
  /** Days since the last purchase. */
  openDays: number;
}

/**
 * The table for `weightedMedian`: every gap of a customer, the open one included, weighs 1/(number of them), so
 * that heavy buyers do not set the clock alone. Customers without a gap are left out.
 *
 * @returns one row per length, shortest first
 * @example
 * gapTable([{ gaps: [7], openDays: 3 }]); // => [{ days: 3, ended: 0, open: 0.5 }, { days: 7, ended: 0.5, open: 0 }]
 */
export function gapTable(customers: Iterable<CustomerGaps>): GapRow[] {
  const byDays = new Map<number, GapRow>();
  const rowOf = (days: number) => {
    const row = byDays.get(days) ?? { days, ended: 0, open: 0 };
    byDays.set(days, row);
    return row;
  };
  for (const { gaps, openDays } of customers) {
    if (gaps.length === 0) continue;
    const weight = 1 / (gaps.length + 1);
    for (const gap of gaps) rowOf(gap).ended += weight;
    rowOf(openDays).open += weight;
  }
  return [...byDays.values()].sort((a, b) => a.days - b.days);
}
