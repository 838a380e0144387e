import type { Measure } from './measure.ts';

/** What prices, discounts, tiers and variants show. */
export const pricesMeasures: readonly Measure[] = [];
