import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Buys quicker just before a reward, and pauses after it. */
export const pointsPressure: Signal = {
  id: 'reward.points-pressure',
  names: { en: 'hurries before a reward and pauses after it', zh: '兑换前加速、兑换后停顿' },
  family: 'reward',
  weight: 1,
  fact: 'pointsPressure',
  ramp: { from: 'points.pressure' },
  trust: { observed: 'rewardCycles' },
  when: [factAtLeast('postRewardReset', 'points.reset')],
};
