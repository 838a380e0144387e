import type { Signal } from '../../evidence/signal.ts';

/** Answers to trust us. */
export const trusts: Signal = {
  id: 'attitude.trusts',
  names: { en: 'answers: trusts us', zh: '答：信任' },
  family: 'attitude',
  weight: 1,
  fact: 'itemTrust',
  ramp: { from: 'survey.agrees' },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
