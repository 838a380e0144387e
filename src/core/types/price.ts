import { answersCheapest } from '../signals/price/answers-cheapest.ts';
import { answersNotCheapest } from '../signals/price/answers-not-cheapest.ts';
import { bargains } from '../signals/price/bargains.ts';
import { cheapestTier } from '../signals/price/cheapest-tier.ts';
import { couponDependence } from '../signals/price/coupon-dependence.ts';
import { dealDependence } from '../signals/price/deal-dependence.ts';
import { fullPrice } from '../signals/price/full-price.ts';
import { leavesOnOwnRise } from '../signals/price/leaves-on-own-rise.ts';
import { leavesOnRivalCut } from '../signals/price/leaves-on-rival-cut.ts';
import { paysLittle } from '../signals/price/pays-little.ts';
import { premiumTier } from '../signals/price/premium-tier.ts';
import { saysCheap } from '../signals/price/says-cheap.ts';
import { shareFollowsGap } from '../signals/price/share-follows-gap.ts';
import { stayedAfterOwnRise } from '../signals/price/stayed-after-own-rise.ts';
import { couponsNotCuts } from '../signals/reward/coupons-not-cuts.ts';
import { rewardsNotPrices } from '../signals/reward/rewards-not-prices.ts';
import { enoughPurchases, pricesVary } from './gates.ts';
import { pricesRose, rivalCut } from './triggers.ts';
import type { LoyaltyType } from './type.ts';

/** Price loyalty 价格忠诚: goes where the price is lowest; the form of the saving does not matter. */
export const price: LoyaltyType = {
  id: 'price',
  names: { en: 'price', zh: '价格忠诚' },
  about: { en: 'Buys where the price is lowest.', zh: '哪里便宜在哪里买。' },
  ends: { en: 'a lower price elsewhere', zh: '别处更低的价格' },
  endedBy: [pricesRose, rivalCut],
  isFragile: false,
  gates: [pricesVary, enoughPurchases],
  for: [
    dealDependence,
    couponDependence,
    leavesOnOwnRise,
    leavesOnRivalCut,
    paysLittle,
    cheapestTier,
    bargains,
    shareFollowsGap,
    answersCheapest,
    saysCheap,
  ],
  against: [fullPrice, stayedAfterOwnRise, premiumTier, rewardsNotPrices, couponsNotCuts, answersNotCheapest],
  defeaters: [['campaigns']],
};
