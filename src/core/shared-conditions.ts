import { above, atLeast, below } from './condition.ts';

/** Silent beyond the limit of the own regularity (M05). */
export const silentTooLong = above(
  'M05',
  'silenceRatio',
  ({ lateness }) => lateness.silenceRatio,
  ({ lateness }) => lateness.silenceLimit,
);

/** The contract ended before the as-of date. */
export const contractEnded = atLeast(
  'M01',
  'terminated',
  ({ facts }) => (facts.terminated ? 1 : 0),
  () => 1,
);

/** Known for less than two usual gaps of the category (M02): repeat purchase could not show yet. */
export const knownTooShortly = below(
  'M02',
  'tenureInClocks',
  ({ facts, population }) =>
    facts.firstPurchaseDay === null || population.clockDays === null
      ? null
      : (population.asOfDay - facts.firstPurchaseDay) / population.clockDays,
  'pattern.minClocks',
);

/** Buys more often than most peers of the same tenure (M03). Only the assessable percentile counts. */
export const rateHigh = atLeast('M03', 'ratePercentile', ({ facts }) => facts.ratePercentile, 'rate.high');
