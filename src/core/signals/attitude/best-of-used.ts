import type { Signal } from '../../evidence/signal.ts';

/** Rates us above the best rival. */
export const bestOfUsed: Signal = {
  id: 'attitude.best-of-used',
  names: { en: 'rates us above the best rival', zh: '评价高于最佳竞争品牌' },
  family: 'attitude',
  weight: 1.5,
  fact: 'relativeAttitude',
  ramp: { from: 'rivals.preferred' },
  trust: { asked: 'relativeWaves', age: 'relativeAgeDays' },
};
