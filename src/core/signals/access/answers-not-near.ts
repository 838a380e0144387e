import type { Signal } from '../../evidence/signal.ts';

/** Answers not to buy because it is near: living near is a circumstance, and this says it is no reason. */
export const answersNotNear: Signal = {
  id: 'access.answers-not-near',
  names: { en: 'answers: does not buy because it is near', zh: '答：并非因为近而购买' },
  family: 'attitude',
  weight: 2,
  fact: 'itemNear',
  ramp: { from: 'survey.disagrees', falling: true },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
