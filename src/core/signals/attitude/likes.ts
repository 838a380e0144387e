import type { Signal } from '../../evidence/signal.ts';

/** Likes us. */
export const likes: Signal = {
  id: 'attitude.likes',
  names: { en: 'likes us', zh: '喜欢我们' },
  family: 'attitude',
  weight: 1.5,
  fact: 'attitude',
  ramp: { from: 'attitude.likes' },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
