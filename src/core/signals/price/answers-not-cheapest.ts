import type { Signal } from '../../evidence/signal.ts';

/** Answers not to go by the lowest price. */
export const answersNotCheapest: Signal = {
  id: 'price.answers-not-cheapest',
  names: { en: 'answers: does not go by the lowest price', zh: '答：并非只买最便宜的' },
  family: 'attitude',
  weight: 1,
  fact: 'itemPriceLowest',
  ramp: { from: 'survey.disagrees', falling: true },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
