import type { Signal } from '../../evidence/signal.ts';

/** Leaving costs months of spend. */
export const locked: Signal = {
  id: 'choice.locked',
  names: { en: 'leaving is expensive', zh: '离开成本高' },
  family: 'choice',
  weight: 1,
  fact: 'lock',
  ramp: { from: 'lock.some', to: 'lock.full' },
  trust: 'documented',
};
