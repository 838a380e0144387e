import type { Signal } from '../../evidence/signal.ts';

/** Answers not to buy because of rewards. */
export const answersNotReward: Signal = {
  id: 'reward.answers-not-reward',
  names: { en: 'answers: does not buy because of rewards', zh: '答：并非因为奖励而购买' },
  family: 'attitude',
  weight: 1,
  fact: 'itemReward',
  ramp: { from: 'survey.disagrees', falling: true },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
