import { gammaProbability } from './gamma-probability.ts';

/**
 * Φ(z): share of a standard normal distribution below z.
 *
 * @returns 0–1, absolute error below 1e-11
 * @source Φ(z) = (1 ± P(1/2, z²/2))/2, Abramowitz & Stegun (1964), 26.2.29 with 6.5.16
 * @example
 * normalProbability(1.959963984540054).toFixed(6); // => '0.975000'
 */
export function normalProbability(z: number): number {
  const inside = gammaProbability((z * z) / 2, 0.5);
  return z < 0 ? (1 - inside) / 2 : (1 + inside) / 2;
}
