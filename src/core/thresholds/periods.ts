import { ours, type Threshold } from './threshold.ts';

/** Periods held against each other. */
export const periods = {
  'model.keepDays': ours(
    91,
    'days',
    'a quarter judged alike: changes of state are then changes of behaviour',
  ),
  'yearBefore.minDays': ours(56, 'days', 'eight weeks of data before a period, or everybody looks new in it'),
} as const satisfies Record<string, Threshold>;
