import type { Signal } from '../../evidence/signal.ts';

/** Speaks well of us when asked. */
export const favourable: Signal = {
  id: 'attitude.favourable',
  names: { en: 'favourable when asked', zh: '态度良好' },
  family: 'attitude',
  weight: 2,
  fact: 'attitude',
  ramp: { from: 'attitude.neutral', to: 'attitude.premium' },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
