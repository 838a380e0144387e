import { factAtLeast, factBelow } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Lives by coupons and lets price cuts pass as peers do: it is the reward that moves, not the price. */
export const couponsNotCuts: Signal = {
  id: 'reward.coupons-not-cuts',
  names: { en: 'reacts to coupons, not to price cuts', zh: '对优惠券有反应，对降价没有' },
  family: 'reward',
  weight: 1,
  fact: 'couponDependence',
  ramp: { from: 'couponDependence.low', to: 'couponDependence.full' },
  trust: { observed: 'purchases' },
  when: [factBelow('dealDependence', 'dealDependence.high'), factAtLeast('couponPurchases', 'count.three')],
};
