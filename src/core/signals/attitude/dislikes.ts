import type { Signal } from '../../evidence/signal.ts';

/** Dissatisfied. */
export const dislikes: Signal = {
  id: 'attitude.dislikes',
  names: { en: 'dissatisfied', zh: '不满意' },
  family: 'attitude',
  weight: 2,
  fact: 'attitude',
  ramp: { from: 'attitude.neutral', to: 'attitude.dislikes' },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
