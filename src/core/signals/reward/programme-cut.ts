import type { Signal } from '../../evidence/signal.ts';

/** Bought far less after the rewards ended than who had none. */
export const programmeCut: Signal = {
  id: 'reward.programme-cut',
  names: { en: 'bought far less after the rewards ended', zh: '奖励取消后购买大减' },
  family: 'experiment',
  weight: 2,
  fact: 'programmeCutResponse',
  ramp: { from: 'response.collapsed', falling: true },
  trust: { observed: 'rewardPurchases' },
  isExperiment: true,
};
