import type { Measure } from './measure.ts';

/** Where else the customer could go: wallet, market, contracts. */
export const choiceMeasures: readonly Measure[] = [];
