import type { Facts, Population } from './facts/index.ts';
import { ownRegularity } from './own-regularity.ts';
import { silenceLimit } from './silence-limit.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';

/**
 * How long ago the only purchase of a one-time buyer lies, held against the category clock because there is no own
 * gap: *recent* up to the clock, *overdue* up to the lapse limit of the population, *long_ago* beyond. Without a clock
 * it is *recent* within the window of change and *long_ago* beyond.
 *
 * @returns null unless the customer bought exactly once
 * @example
 * boughtOnce(
 *   { purchases: 1, lastPurchaseDay: 100 },
 *   { asOfDay: 140, clockDays: 30, regularity: 1, windowDays: 365 },
 * ); // => 'overdue'
 */
export function boughtOnce(
  facts: Pick<Facts, 'purchases' | 'lastPurchaseDay'>,
  population: Pick<Population, 'asOfDay' | 'clockDays' | 'regularity' | 'windowDays'>,
  thresholds: Thresholds = defaultThresholds,
): 'recent' | 'overdue' | 'long_ago' | null {
  if (facts.purchases !== 1 || facts.lastPurchaseDay === null) return null;
  const silence = population.asOfDay - facts.lastPurchaseDay;
  const clock = population.clockDays;
  if (clock === null) return silence <= population.windowDays ? 'recent' : 'long_ago';
  if (silence <= clock) return 'recent';
  const limit = silenceLimit(ownRegularity({ gapVariation: null }, population, thresholds), thresholds);
  return silence / clock <= limit ? 'overdue' : 'long_ago';
}
