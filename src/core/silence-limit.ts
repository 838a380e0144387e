import { gammaQuantile } from './numerics/gamma-quantile.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';

/**
 * Silence, in usual gaps, beyond which a customer of regularity k counts as lapsed: the 95 % quantile of a gamma
 * distributed gap with mean 1. An irregular buyer silent for two gaps is still there, a clockwork one is gone.
 *
 * @param k regularity, above 0
 * @returns usual gaps, at least 1 (nobody lapses before being late)
 * @throws RangeError when k is not above 0
 * @source Z₉₅(k) = Γ⁻¹(.95; k)/k; gamma gaps after Wheat & Morrison (1990), Journal of Marketing Research 27, 87–93
 * @example
 * silenceLimit(4).toFixed(2); // => '1.94'
 */
export function silenceLimit(k: number, thresholds: Thresholds = defaultThresholds): number {
  const quantile = thresholds['silence.quantile'];
  // Only a memory of what the arguments give anyway: kept for one quantile and emptied before it grows large.
  if (quantile !== memory.quantile || memory.limits.size >= 10_000) memory = { quantile, limits: new Map() };
  let limit = memory.limits.get(k);
  if (limit === undefined) {
    limit = Math.max(1, gammaQuantile(quantile, k) / k);
    memory.limits.set(k, limit);
  }
  return limit;
}

let memory = { quantile: NaN, limits: new Map<number, number>() };
