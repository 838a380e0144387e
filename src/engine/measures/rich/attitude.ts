import type { RichStep } from './step.ts';

/** What customers say of us and of rivals. In the order in which they run. */
export const attitudeSteps: readonly RichStep[] = [];
