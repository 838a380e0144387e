/** How unevenly value is spread over customers. */
export interface Concentration {
  /** Share of all value from the top fifth of customers. */
  topFifthShare: number;
  /** Share 0–1 of customers, best first, that brings 80 % of all value. */
  buyersFor80: number;
  /** Gini coefficient: 0 = all equal, towards 1 = one has everything. */
  gini: number;
}

/**
 * Concentration of value, to hold against the claim that 20 % of customers bring 80 %.
 *
 * - top fifth: when a fifth is not a whole number of customers, the last one counts in part, so that equal values give
 *   exactly 0.2
 * - customers for 80 %: the smallest whole number of customers, divided by all
 * - Gini: Σ(2i − n − 1)·vᵢ/(n·Σv), values ascending, without small-sample correction: at most (n − 1)/n
 *
 * Negative values (more returned than bought) are kept: shares are of the net total, so the best customers together
 * may hold more than 1 (whale curve), and Gini may exceed 1.
 *
 * @param values money per customer, in any order; leave out who never bought
 * @returns null without customers or when the total is not above 0
 * @throws RangeError when a value is not a finite number
 * @source Gini (1912); Lorenz (1905), Publications of the American Statistical Association 9, 209–219
 * @example
 * concentration([10, 10, 10, 10, 10]); // => { topFifthShare: 0.2, buyersFor80: 0.8, gini: 0 }
 */
export function concentration(values: ArrayLike<number>): Concentration | null {
  const ascending = Float64Array.from(values).sort();
  const n = ascending.length;
  let total = 0;
  let weighted = 0;
  for (let i = 0; i < n; i++) {
    const value = ascending[i] ?? 0;
    if (!Number.isFinite(value)) throw new RangeError('`concentration` requires finite values');
    total += value;
    weighted += (2 * (i + 1) - n - 1) * value;
  }
  if (!(total > 0)) return null;

  const fifth = n / 5;
  // Sums of money in binary may miss 80 % by the last digit.
  const most = 0.8 * total * (1 - 1e-12);
  let top = 0;
  let sum = 0;
  let needed: number | null = null;
  for (let taken = 0; taken < n; taken++) {
    const value = ascending[n - 1 - taken] ?? 0;
    top += value * Math.min(1, Math.max(0, fifth - taken));
    sum += value;
    if (needed === null && sum >= most) needed = taken + 1;
  }
  return { topFifthShare: top / total, buyersFor80: (needed ?? n) / n, gini: weighted / (n * total) };
}
