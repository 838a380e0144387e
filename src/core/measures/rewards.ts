import type { Measure } from './measure.ts';

/** What rewards and rivals show. */
export const rewardsMeasures: readonly Measure[] = [];
