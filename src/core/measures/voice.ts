import type { Measure } from './measure.ts';

/** What customers do for us, and how they take what goes wrong. */
export const voiceMeasures: readonly Measure[] = [];
