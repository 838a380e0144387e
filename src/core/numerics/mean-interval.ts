/** 97.5 % quantiles of Student's t with 1–9 degrees of freedom. */
const quantiles = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

/**
 * 95 % interval of the mean of a few values on a bounded scale, mean ± t·s/√n, cut off at the ends of the scale. Beyond
 * ten values the t of ten is taken: too wide rather than too narrow.
 *
 * @param values within `least` and `most`
 * @returns null with fewer than two values
 * @source Student (1908), Biometrika 6, 1–25; quantiles: Fisher & Yates (1963), Statistical Tables, table III
 * @example
 * meanInterval([40, 60], 0, 100); // => { low: 0, high: 100 }
 */
export function meanInterval(
  values: readonly number[],
  least: number,
  most: number,
): { low: number; high: number } | null {
  const n = values.length;
  if (n < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const t = quantiles[Math.min(n - 1, quantiles.length) - 1] ?? 0;
  const half = t * Math.sqrt(squares / (n - 1) / n);
  return { low: Math.max(least, mean - half), high: Math.min(most, mean + half) };
}
