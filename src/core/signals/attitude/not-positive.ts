import type { Signal } from '../../evidence/signal.ts';

/** Not positive about us. */
export const notPositive: Signal = {
  id: 'attitude.not-positive',
  names: { en: 'not positive about us', zh: '态度不积极' },
  family: 'attitude',
  weight: 2,
  fact: 'attitude',
  ramp: { from: 'attitude.neutral', falling: true },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
