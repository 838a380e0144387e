import type { RichStep } from './step.ts';

/** What customers do for us, and how they take what goes wrong. In the order in which they run. */
export const voiceSteps: readonly RichStep[] = [];
