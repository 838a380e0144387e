import type { Signal } from '../../evidence/signal.ts';

/** Buys as often between windows as inside. */
export const buysBetween: Signal = {
  id: 'reward.buys-between',
  names: { en: 'buys as often without a reward', zh: '无奖励时照常购买' },
  family: 'reward',
  weight: 2,
  fact: 'offOnRateRatio',
  ramp: { from: 'offWindow.same' },
  trust: { observed: 'rewardPurchases' },
};
