import type { Signal } from '../../evidence/signal.ts';

/** Answers to buy because of rewards. */
export const answersReward: Signal = {
  id: 'reward.answers-reward',
  names: { en: 'answers: buys because of rewards', zh: '答：因为奖励而购买' },
  family: 'attitude',
  weight: 1,
  fact: 'itemReward',
  ramp: { from: 'survey.agrees' },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
