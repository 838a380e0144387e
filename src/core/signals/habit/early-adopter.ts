import type { Signal } from '../../evidence/signal.ts';

/** Is among the first to buy what is new. */
export const earlyAdopter: Signal = {
  id: 'habit.early-adopter',
  names: { en: 'tries new offers early', zh: '率先尝新' },
  family: 'behaviour',
  weight: 1,
  fact: 'noveltyPercentile',
  ramp: { from: 'novelty.high' },
  trust: { observed: 'purchases' },
};
