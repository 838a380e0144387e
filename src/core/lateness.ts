import type { Lateness } from './assessment.ts';
import type { Facts, Population } from './facts/index.ts';
import { ownRegularity } from './own-regularity.ts';
import { silenceLimit } from './silence-limit.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';

/**
 * Where a customer stands on their own schedule (M05, the silence rule).
 *
 * Usual gap ĝ = (last − first + G)/n: the own n − 1 gaps and the category clock as one more; without a clock the mean
 * of the own gaps. Silence ratio Z = (asOf − last)/ĝ. *On schedule* up to Z = 1, *late* up to the limit of the
 * customer's regularity, *lapsed* beyond.
 *
 * Days are whole, so the due day is the last one that is still on schedule, `last + ⌊ĝ⌋`: with it
 * `daysLate > 0`, `Z > 1` and "not on schedule" say the same thing.
 *
 * @returns state; the numbers are null below two purchases
 * @source model M05: shrinkage and threshold checked by simulation there
 * @example
 * lateness(
 *   { purchases: 4, firstPurchaseDay: 100, lastPurchaseDay: 190, gapVariation: null },
 *   { asOfDay: 221, clockDays: 30, regularity: 1 },
 * ).state; // => 'late'
 */
export function lateness(
  facts: Pick<Facts, 'purchases' | 'firstPurchaseDay' | 'lastPurchaseDay' | 'gapVariation'>,
  population: Pick<Population, 'asOfDay' | 'clockDays' | 'regularity'>,
  thresholds: Thresholds = defaultThresholds,
): Lateness {
  const { purchases, firstPurchaseDay: first, lastPurchaseDay: last } = facts;
  if (purchases === 0 || first === null || last === null) return neverBought;
  if (purchases === 1) return boughtOnce;

  const gaps = purchases - 1;
  const usualGapDays =
    population.clockDays === null
      ? (last - first) / gaps
      : (last - first + population.clockDays) / (gaps + 1);
  const silence = population.asOfDay - last;
  const silenceRatio = silence / usualGapDays;
  const limit = silenceLimit(ownRegularity(facts, population, thresholds), thresholds);
  const dueDay = last + Math.floor(usualGapDays);
  const daysLate = population.asOfDay - dueDay;
  return {
    state: daysLate <= 0 ? 'on_schedule' : silenceRatio <= limit ? 'late' : 'lapsed',
    usualGapDays,
    dueDay,
    daysLate,
    silenceRatio,
    silenceLimit: limit,
  };
}

const unknown = {
  usualGapDays: null,
  dueDay: null,
  daysLate: null,
  silenceRatio: null,
  silenceLimit: null,
} as const;
const neverBought: Lateness = Object.freeze({ state: 'never_bought', ...unknown });
const boughtOnce: Lateness = Object.freeze({ state: 'bought_once', ...unknown });
