import type { Lateness } from './assessment.ts';
import type { Facts, Population } from './facts/index.ts';
import { gammaSurvival } from './numerics/gamma-probability.ts';
import { ownRegularity } from './own-regularity.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';

/**
 * Behaviour score 行为分, from orders alone: 100 × schedule × (rate + staying)/2.
 *
 * - *rate* 0–1: percentile of purchases per year among peers of the same tenure (the rough one where peers are few;
 *   where neither is known the mean is that of staying alone)
 * - *staying* 0–1: x/(x + 3) for x repeat purchases
 * - *schedule* 0–1: 1 up to the own usual gap, then the chance that a customer still on schedule is silent this long,
 *   S(Z·k; k)/S(k; k) of gamma distributed gaps. One-time buyers are held against the category clock.
 *
 * It rises with purchases and falls with silence beyond the own gap. It says nothing about liking: behaviour is not
 * loyalty.
 *
 * @returns 0–100; 0 without purchases, never null
 * @source our choice (decision 19); reliability n/(n + 3) as in the evidence calculus, gamma gaps as in M05
 * @example
 * behaviourScore(
 *   { purchases: 4, lastPurchaseDay: 190, ratePercentile: 0.7, roughRatePercentile: 0.7, gapVariation: null },
 *   { silenceRatio: 0.5 },
 *   { asOfDay: 205, clockDays: 30, regularity: 1 },
 * ); // => 60
 */
export function behaviourScore(
  facts: Pick<
    Facts,
    'purchases' | 'lastPurchaseDay' | 'ratePercentile' | 'roughRatePercentile' | 'gapVariation'
  >,
  lateness: Pick<Lateness, 'silenceRatio'>,
  population: Pick<Population, 'asOfDay' | 'clockDays' | 'regularity'>,
  thresholds: Thresholds = defaultThresholds,
): number {
  if (facts.purchases === 0 || facts.lastPurchaseDay === null) return 0;
  const repeats = facts.purchases - 1;
  const staying = repeats / (repeats + thresholds['score.stayingHalf']);
  const rate = facts.ratePercentile ?? facts.roughRatePercentile ?? staying;
  return 100 * schedule(facts.lastPurchaseDay) * ((rate + staying) / 2);

  function schedule(lastPurchaseDay: number): number {
    const ratio =
      lateness.silenceRatio ??
      (population.clockDays === null ? 0 : (population.asOfDay - lastPurchaseDay) / population.clockDays);
    if (ratio <= 1) return 1;
    const k = ownRegularity(facts, population, thresholds);
    return gammaSurvival(ratio * k, k) / gammaSurvival(k, k);
  }
}
