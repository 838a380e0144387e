import type { RichStep } from './step.ts';

/** What rewards and rivals show. In the order in which they run. */
export const rewardsSteps: readonly RichStep[] = [];
