import type { Signal } from '../../evidence/signal.ts';

/** Dissatisfied, and did not complain. */
export const silent: Signal = {
  id: 'failure.silent',
  names: { en: 'dissatisfied and silent', zh: '不满但沉默' },
  family: 'failure',
  weight: 1,
  fact: 'silentDissatisfaction',
  ramp: { from: 'count.one' },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
