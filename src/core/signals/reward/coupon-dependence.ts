import type { Signal } from '../../evidence/signal.ts';
import { couponDependence as asPrice } from '../price/coupon-dependence.ts';

/** Uses coupons far more than peers do: what is half a price cut is half a reward as well. */
export const couponDependence: Signal = { ...asPrice, id: 'reward.coupon-dependence', family: 'reward' };
