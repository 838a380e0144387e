import type { Signal } from '../../evidence/signal.ts';

/** Answers to buy because it is near. */
export const answersNear: Signal = {
  id: 'access.answers-near',
  names: { en: 'answers: buys because it is near', zh: '答：因为近而购买' },
  family: 'attitude',
  weight: 2,
  fact: 'itemNear',
  ramp: { from: 'survey.agrees' },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
