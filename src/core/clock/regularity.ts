import { defaultThresholds, type Thresholds } from '../thresholds.ts';

/** Moments of M = g₁/(g₁+g₂) over customers, g₁ and g₂ being the last two gaps of each. */
export interface GapShareMoments {
  /** Customers with at least two gaps. */
  customers: number;
  /** Σ M */
  sum: number;
  /** Σ M² */
  sumOfSquares: number;
}

/**
 * Regularity k of a whole population: the shape of the gamma distribution of gaps, 1 = random, 4 and more =
 * clockwork. Each customer's own pace drops out, because M compares two gaps of the same customer:
 * M ~ Beta(k, k), Var M = 1/(4(2k+1)), hence k = (1 − 4·Var M)/(8·Var M), with the sample variance.
 *
 * @returns above 0, at most `regularity.max`; null with fewer than `regularity.minCustomers` customers, and when
 *   Var M ≥ 1/4, which no k explains
 * @throws RangeError when a moment is not a number, or the count is negative
 * @source Wheat & Morrison (1990), Journal of Marketing Research 27, 87–93
 * @example
 * regularity({ customers: 61, sum: 30.5, sumOfSquares: 20.25 })?.toFixed(3); // => '1.000'
 */
export function regularity(
  moments: GapShareMoments,
  thresholds: Thresholds = defaultThresholds,
): number | null {
  const { customers, sum, sumOfSquares } = moments;
  if (!(customers >= 0) || !Number.isFinite(sum) || !Number.isFinite(sumOfSquares)) {
    throw new RangeError('`regularity` requires finite moments and a count of at least 0');
  }
  if (customers < Math.max(2, thresholds['regularity.minCustomers'])) return null;
  const variance = (sumOfSquares - (sum * sum) / customers) / (customers - 1);
  if (variance >= 0.25) return null;
  // All gaps alike, or rounding below it: k would be infinite.
  if (variance <= 0) return thresholds['regularity.max'];
  return Math.min((1 - 4 * variance) / (8 * variance), thresholds['regularity.max']);
}
