import type { Measure } from './measure.ts';

/** What customers say of us and of rivals. */
export const attitudeMeasures: readonly Measure[] = [];
