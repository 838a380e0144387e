import type { RichStep } from './step.ts';

/** What serving costs, promises, ties. In the order in which they run. */
export const serviceSteps: readonly RichStep[] = [];
