import { causes } from '../causes/index.ts';
import type { CauseSignal } from '../causes/cause.ts';

/** Every signal that speaks for or against a cause, each once, in the order of the causes. */
export const causeSignals: readonly CauseSignal[] = [
  ...new Map(
    causes.flatMap((cause) => [...cause.for, ...cause.against]).map((signal) => [signal.id, signal] as const),
  ).values(),
];
