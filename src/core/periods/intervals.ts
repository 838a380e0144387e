import { wilson, z95 } from '../numerics/wilson.ts';

/** A number with its 95 % interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** A share with Wilson's interval; null without a whole. */
export function share(part: number, whole: number): Estimate | null {
  if (whole === 0) return null;
  const { share: value, low, high } = wilson(part, whole);
  return { value, low, high };
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
 * how many come and how much they differ. Of nobody nothing differs: then as many as a count of 0 leaves open, each as
 * large as one usually is.
 *
 * @param one what one customer usually adds, 0 or more
 * @source variance of a compound Poisson sum, λE(X²), estimated by ΣX²
 * @example
 * sum(300, 30_000).low.toFixed(1); // => '-39.5'
 */
export function sum(total: number, squares: number, one = 0): Estimate {
  const half = squares > 0 ? z95 * Math.sqrt(squares) : poisson(0).high * one;
  return { value: total, low: total - half, high: total + half };
}
