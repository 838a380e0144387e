import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Rewards move the customer as much as price cuts do. */
export const giftsAsCuts: Signal = {
  id: 'reward.gifts-as-cuts',
  names: { en: 'reacts to gifts and points as to price cuts', zh: '对赠品积分的反应如同降价' },
  family: 'reward',
  weight: 1,
  fact: 'rewardConcentration',
  ramp: { from: 'rewards.asCuts' },
  trust: { observed: 'rewardPurchases' },
  when: [factAtLeast('rewardConcentration', 'rewardConcentration.low')],
  read: ({ facts }) => {
    const { rewardConcentration: reward = null, dealDependence: deal = null } = facts;
    if (reward === null || deal === null) return null;
    return deal <= 0 ? Math.max(0, reward) * 10 : reward / deal;
  },
};
