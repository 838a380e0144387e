import { factBelow } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Reacts to rewards but not to prices. */
export const rewardsNotPrices: Signal = {
  id: 'reward.rewards-not-prices',
  names: { en: 'reacts to rewards, not to prices', zh: '对奖励有反应，对价格没有' },
  family: 'reward',
  weight: 1.5,
  fact: 'rewardConcentration',
  ramp: { from: 'rewardConcentration.high' },
  trust: { observed: 'rewardPurchases' },
  when: [factBelow('dealDependence', 'dealDependence.small')],
};
