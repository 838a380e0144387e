import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Uses coupons far more than peers do; a coupon is half a price cut, half a reward. */
export const couponDependence: Signal = {
  id: 'reward.coupon-dependence',
  names: { en: 'uses coupons far more than peers do', zh: '用券远多于同类客户' },
  family: 'reward',
  weight: 1,
  fact: 'couponDependence',
  ramp: { from: 'couponDependence.low', to: 'couponDependence.full' },
  trust: { observed: 'purchases' },
  when: [factAtLeast('couponPurchases', 'count.three')],
};
