import { factAtLeast, factAtMost } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Bought nothing between windows although purchases were to be expected. */
export const silentBetween: Signal = {
  id: 'reward.silent-between',
  names: { en: 'bought nothing between reward windows', zh: '非活动期没有购买' },
  family: 'reward',
  weight: 1.5,
  fact: 'offWindowExpected',
  ramp: { from: 'offWindow.some', to: 'offWindow.silent' },
  trust: { observed: 'rewardPurchases' },
  when: [
    factAtMost('offWindowPurchases', 'offWindow.none'),
    factAtLeast('offWindowExpected', 'offWindow.least'),
  ],
};
