import type { Signal } from '../../evidence/signal.ts';

/** Content. */
export const content: Signal = {
  id: 'attitude.content',
  names: { en: 'content', zh: '满意' },
  family: 'attitude',
  weight: 2,
  fact: 'attitude',
  ramp: { from: 'attitude.favourable' },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
