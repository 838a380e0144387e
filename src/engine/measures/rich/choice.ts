import type { RichStep } from './step.ts';

/** Where else the customer could go: wallet, market, contracts. In the order in which they run. */
export const choiceSteps: readonly RichStep[] = [];
