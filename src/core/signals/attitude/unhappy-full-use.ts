import type { Signal } from '../../evidence/signal.ts';
import { usesFully } from '../shared.ts';

/** Dissatisfied, and uses us as much as anybody. */
export const unhappyFullUse: Signal = {
  id: 'attitude.unhappy-full-use',
  names: { en: 'dissatisfied, yet uses us fully', zh: '不满但充分使用' },
  family: 'attitude',
  weight: 1,
  fact: 'attitude',
  ramp: { from: 'attitude.dislikes', falling: true },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
  when: [usesFully],
};
