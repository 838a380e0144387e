import type { Signal } from '../../evidence/signal.ts';

/** Answers to buy where it is cheapest. */
export const answersCheapest: Signal = {
  id: 'price.answers-cheapest',
  names: { en: 'answers: buys where it is cheapest', zh: '答：只买最便宜的' },
  family: 'attitude',
  weight: 1,
  fact: 'itemPriceLowest',
  ramp: { from: 'survey.agrees' },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
