import { answersNotReward } from '../signals/reward/answers-not-reward.ts';
import { answersReward } from '../signals/reward/answers-reward.ts';
import { buysBetween } from '../signals/reward/buys-between.ts';
import { concentration } from '../signals/reward/concentration.ts';
import { couponDependence } from '../signals/reward/coupon-dependence.ts';
import { couponsNotCuts } from '../signals/reward/coupons-not-cuts.ts';
import { followsRivals } from '../signals/reward/follows-rivals.ts';
import { giftOnly } from '../signals/reward/gift-only.ts';
import { giftsAsCuts } from '../signals/reward/gifts-as-cuts.ts';
import { letsExpire } from '../signals/reward/lets-expire.ts';
import { neverRedeemed } from '../signals/reward/never-redeemed.ts';
import { pointsPressure } from '../signals/reward/points-pressure.ts';
import { programmeCut } from '../signals/reward/programme-cut.ts';
import { redeemsAtOnce } from '../signals/reward/redeems-at-once.ts';
import { silentBetween } from '../signals/reward/silent-between.ts';
import { enoughPurchases, rewardsVary } from './gates.ts';
import { rewardsEnded } from './triggers.ts';
import type { LoyaltyType } from './type.ts';

/**
 * Incentive loyalty 激励忠诚: buys while a reward runs and not otherwise. That such customers follow rewards elsewhere
 * can be said only with purchases elsewhere; without them they are *inactive between rewards*.
 */
export const incentive: LoyaltyType = {
  id: 'incentive',
  names: { en: 'incentive', zh: '激励忠诚' },
  about: { en: 'Buys while a reward runs, and not otherwise.', zh: '有奖励时购买，没有则不买。' },
  ends: { en: 'the end of the rewards, or better ones elsewhere', zh: '奖励结束，或别处奖励更好' },
  endedBy: [rewardsEnded],
  isFragile: false,
  gates: [rewardsVary, enoughPurchases],
  for: [
    concentration,
    silentBetween,
    programmeCut,
    giftsAsCuts,
    redeemsAtOnce,
    pointsPressure,
    giftOnly,
    followsRivals,
    couponDependence,
    couponsNotCuts,
    answersReward,
  ],
  against: [buysBetween, letsExpire, neverRedeemed, answersNotReward],
  defeaters: [['item_prices'], ['campaigns']],
};
