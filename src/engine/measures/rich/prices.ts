import type { RichStep } from './step.ts';

/** What prices, discounts, tiers and variants show. In the order in which they run. */
export const pricesSteps: readonly RichStep[] = [];
