import { above, atLeast, atMost, below, type Condition } from '../condition.ts';
import type { ThresholdName } from '../thresholds.ts';
import { measureOf, type SignalFact } from './signal.ts';

type Compare = typeof atLeast;

const onFact =
  (compare: Compare) =>
  (fact: SignalFact, bound: ThresholdName): Condition =>
    compare(measureOf({ fact }), fact, ({ facts }) => facts[fact], bound);

/** Conditions on one fact: it is at least, at most, below or above a threshold. */
export const factAtLeast = onFact(atLeast);
export const factAtMost = onFact(atMost);
export const factBelow = onFact(below);
export const factAbove = onFact(above);
