import type { Signal } from '../../evidence/signal.ts';

/** Answers 9 or 10 of 10 to the question of recommending. */
export const promoter: Signal = {
  id: 'attitude.promoter',
  names: { en: 'promoter: 9 or 10 of 10', zh: '推荐者：9–10 分' },
  family: 'attitude',
  weight: 1,
  fact: 'itemRecommend',
  ramp: { from: 'survey.promoter' },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
