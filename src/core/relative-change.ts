/**
 * Change from one period to the next as a share of the first: −0.3 means 30 % less. From nothing to something counts
 * as +1, because no ratio exists.
 *
 * @returns at least −1 where amounts are not negative; null when there was nothing before and nothing after
 * @example
 * relativeChange(7, 10); // => -0.3
 */
export function relativeChange(recent: number, previous: number): number | null {
  if (previous > 0) return (recent - previous) / previous;
  return recent > 0 ? 1 : null;
}
