import type { Signal } from '../../evidence/signal.ts';

/** Buys elsewhere while a rival runs a promotion. */
export const followsRivals: Signal = {
  id: 'reward.follows-rivals',
  names: { en: 'seen at the rewards of rivals', zh: '追随竞争对手的奖励' },
  family: 'choice',
  weight: 2,
  fact: 'rivalRewardPurchases',
  ramp: { from: 'count.none', to: 'count.two' },
  trust: 'documented',
};
