import type { Facts, Population } from './facts/index.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';

/**
 * Regularity k by which a customer's silence is judged: the own 1/CV² where five gaps and more are known, else that
 * of the population, else `silence.assumedK`; kept within `silence.kMin` and `silence.kMax` and rounded to 0.01, which
 * moves no limit by more than half a percent and lets limits be looked up.
 *
 * @returns 1–9 with the defaults; 1 = random, 4 and more = clockwork
 * @source k = 1/CV² of a gamma distribution; bounds are our choice
 * @example
 * ownRegularity({ gapVariation: 0.5 }, { regularity: 1.2 }); // => 4
 */
export function ownRegularity(
  facts: Pick<Facts, 'gapVariation'>,
  population: Pick<Population, 'regularity'>,
  thresholds: Thresholds = defaultThresholds,
): number {
  const variation = facts.gapVariation;
  const k =
    variation === null
      ? (population.regularity ?? thresholds['silence.assumedK'])
      : 1 / (variation * variation);
  const kept = Math.min(Math.max(k, thresholds['silence.kMin']), thresholds['silence.kMax']);
  return Math.round(kept * 100) / 100;
}
