import { logGamma } from './log-gamma.ts';

/**
 * Natural logarithm of the beta function, ln B(a, b).
 *
 * @param a above 0
 * @param b above 0
 * @returns finite
 * @throws RangeError when a or b is not above 0
 * @source Abramowitz & Stegun (1964), 6.2.2
 * @example
 * logBeta(2, 3).toFixed(10); // => '-2.4849066498'
 */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
