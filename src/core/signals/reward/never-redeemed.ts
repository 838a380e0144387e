import type { Signal } from '../../evidence/signal.ts';

/** Never redeemed anything. */
export const neverRedeemed: Signal = {
  id: 'reward.never-redeemed',
  names: { en: 'never redeemed a reward', zh: '从未兑换奖励' },
  family: 'reward',
  weight: 1.5,
  fact: 'redemptions',
  ramp: { from: 'count.none', falling: true },
  trust: 'documented',
  // A coupon used is a reward taken, whatever the list of redemptions says: where coupons are not known, neither is this.
  read: ({ facts: { redemptions = null, couponPurchases = null } }) =>
    redemptions === null || couponPurchases === null ? null : redemptions + couponPurchases,
};
