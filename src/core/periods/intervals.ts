/** 97.5 % quantile of the normal distribution: intervals are of 95 %. */
export const z95 = 1.959963984540054;

/** A number with its 95 % interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/**
 * A share with Wilson's score interval, which stays within 0–1 and tells something even of 0 in n.
 *
 * @returns null without a whole
 * @throws RangeError unless 0 ≤ part ≤ whole
 * @source Wilson (1927), JASA 22, 209–212
 * @example
 * wilson(0, 20)?.high.toFixed(3); // => '0.161'
 */
export function wilson(part: number, whole: number): Estimate | null {
  if (!(part >= 0 && part <= whole)) throw new RangeError('`wilson` requires 0 ≤ part ≤ whole');
  if (whole === 0) return null;
  const share = part / whole;
  const c = (z95 * z95) / whole;
  const middle = share + c / 2;
  const half = Math.sqrt(c * (share * (1 - share) + c / 4));
  const within = (bound: number) => Math.min(1, Math.max(0, bound));
  return {
    value: share,
    // Exactly at the edge, not a rounding error beside it.
    low: part === 0 ? 0 : within((middle - half) / (1 + c)),
    high: part === whole ? 1 : within((middle + half) / (1 + c)),
  };
}

/**
 * A count of independent events with the score interval of the Poisson distribution: the rates λ with
 * (n − λ)² ≤ z²λ.
 *
 * @source Wilson's idea for the Poisson distribution: Garwood (1936), Biometrika 28, 437–442, gives the exact one
 * @example
 * poisson(0).high.toFixed(2); // => '3.84'
 */
export function poisson(count: number): Estimate {
  const c = (z95 * z95) / 2;
  const half = z95 * Math.sqrt(count + c / 2);
  return { value: count, low: Math.max(0, count + c - half), high: count + c + half };
}

/**
 * A sum over independent customers: its variance is the sum of the squares (a compound Poisson sum), which takes in both
 * how many come and how much they differ.
 *
 * @source variance of a compound Poisson sum, λE(X²), estimated by ΣX²
 * @example
 * sum(300, 30_000).low.toFixed(1); // => '-39.5'
 */
export function sum(total: number, squares: number): Estimate {
  const half = z95 * Math.sqrt(squares);
  return { value: total, low: total - half, high: total + half };
}
