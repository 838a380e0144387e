import type { Measure } from './measure.ts';

/** What serving costs, promises, ties. */
export const serviceMeasures: readonly Measure[] = [];
