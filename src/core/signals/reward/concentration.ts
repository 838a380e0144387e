import type { Signal } from '../../evidence/signal.ts';

/** Buys inside reward windows far more than peers do. */
export const concentration: Signal = {
  id: 'reward.concentration',
  names: { en: 'buys inside reward windows far more than peers do', zh: '活动期购买远多于同类客户' },
  family: 'reward',
  weight: 2,
  fact: 'rewardConcentration',
  ramp: { from: 'rewardConcentration.low', to: 'rewardConcentration.full' },
  trust: { observed: 'rewardPurchases' },
};
