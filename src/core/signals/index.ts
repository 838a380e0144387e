import type { Signal } from '../evidence/signal.ts';
import { dealDependence } from './price/deal-dependence.ts';
import { couponDependence as priceCouponDependence } from './price/coupon-dependence.ts';
import { leavesOnOwnRise } from './price/leaves-on-own-rise.ts';
import { leavesOnRivalCut } from './price/leaves-on-rival-cut.ts';
import { paysLittle } from './price/pays-little.ts';
import { cheapestTier } from './price/cheapest-tier.ts';
import { bargains } from './price/bargains.ts';
import { shareFollowsGap } from './price/share-follows-gap.ts';
import { answersCheapest } from './price/answers-cheapest.ts';
import { answersNotCheapest } from './price/answers-not-cheapest.ts';
import { saysCheap } from './price/says-cheap.ts';
import { fullPrice } from './price/full-price.ts';
import { stayedAfterOwnRise } from './price/stayed-after-own-rise.ts';
import { premiumTier } from './price/premium-tier.ts';
import { interestInPriceOnly } from './price/interest-in-price-only.ts';
import { concentration } from './reward/concentration.ts';
import { couponsNotCuts } from './reward/coupons-not-cuts.ts';
import { silentBetween } from './reward/silent-between.ts';
import { programmeCut } from './reward/programme-cut.ts';
import { giftsAsCuts } from './reward/gifts-as-cuts.ts';
import { redeemsAtOnce } from './reward/redeems-at-once.ts';
import { pointsPressure } from './reward/points-pressure.ts';
import { giftOnly } from './reward/gift-only.ts';
import { followsRivals } from './reward/follows-rivals.ts';
import { couponDependence as rewardCouponDependence } from './reward/coupon-dependence.ts';
import { answersReward } from './reward/answers-reward.ts';
import { answersNotReward } from './reward/answers-not-reward.ts';
import { buysBetween } from './reward/buys-between.ts';
import { letsExpire } from './reward/lets-expire.ts';
import { neverRedeemed } from './reward/never-redeemed.ts';
import { rewardsNotPrices } from './reward/rewards-not-prices.ts';
import { nearer } from './access/nearer.ts';
import { saysNear } from './access/says-near.ts';
import { answersNear } from './access/answers-near.ts';
import { answersNotNear } from './access/answers-not-near.ts';
import { worseFell } from './access/worse-fell.ts';
import { rivalNearerFell } from './access/rival-nearer-fell.ts';
import { onePlace } from './access/one-place.ts';
import { routine } from './access/routine.ts';
import { smallBaskets } from './access/small-baskets.ts';
import { keptComing } from './access/kept-coming.ts';
import { passesCloser } from './access/passes-closer.ts';
import { clearlyEasier } from './access/clearly-easier.ts';
import { noSupplier } from './choice/no-supplier.ts';
import { localDominance } from './choice/local-dominance.ts';
import { locked } from './choice/locked.ts';
import { wayOut } from './choice/way-out.ts';
import { answersForced } from './choice/answers-forced.ts';
import { answersFree } from './choice/answers-free.ts';
import { realOptions } from './choice/real-options.ts';
import { neighboursLeave } from './choice/neighbours-leave.ts';
import { stayedAfterEntry } from './choice/stayed-after-entry.ts';
import { sleptThrough } from './choice/slept-through.ts';
import { shareByChoice } from './choice/share-by-choice.ts';
import { buysElsewhere } from './choice/buys-elsewhere.ts';
import { away } from './choice/away.ts';
import { elsewhere } from './choice/elsewhere.ts';
import { shopsAround } from './choice/shops-around.ts';
import { runsOnDefault } from './habit/runs-on-default.ts';
import { neverOptimises } from './habit/never-optimises.ts';
import { noSearch } from './habit/no-search.ts';
import { oneVariant } from './habit/one-variant.ts';
import { clockwork } from './habit/clockwork.ts';
import { deaf } from './habit/deaf.ts';
import { earlyAdopter } from './habit/early-adopter.ts';
import { entryLevel } from './habit/entry-level.ts';
import { unhappyFullUse } from './attitude/unhappy-full-use.ts';
import { dislikes } from './attitude/dislikes.ts';
import { content } from './attitude/content.ts';
import { likes } from './attitude/likes.ts';
import { favourable } from './attitude/favourable.ts';
import { notPositive } from './attitude/not-positive.ts';
import { bestOfUsed } from './attitude/best-of-used.ts';
import { promoter } from './attitude/promoter.ts';
import { trusts } from './attitude/trusts.ts';
import { happyLeaver } from './attitude/happy-leaver.ts';
import { voice } from './failure/voice.ts';
import { silent } from './failure/silent.ts';
import { forgave } from './failure/forgave.ts';
import { unpaidReferral } from './advocacy/unpaid-referral.ts';
import { recommends } from './advocacy/recommends.ts';
import { publicPraise } from './advocacy/public-praise.ts';
import { publicBlame } from './advocacy/public-blame.ts';
import { withoutBuying } from './advocacy/without-buying.ts';
import { onlyBonus } from './advocacy/only-bonus.ts';
import { suggests } from './advocacy/suggests.ts';
import { restriction } from './obstacle/restriction.ts';
import { lifted } from './obstacle/lifted.ts';
import { interest } from './obstacle/interest.ts';
import { attention } from './obstacle/attention.ts';
import { noNeed } from './obstacle/no-need.ts';
import { interested } from './obstacle/interested.ts';

/** Every signal. A new one is one file, one line here, and one line in each type it speaks for or against. */
export const signals: readonly Signal[] = [
  dealDependence,
  priceCouponDependence,
  leavesOnOwnRise,
  leavesOnRivalCut,
  paysLittle,
  cheapestTier,
  bargains,
  shareFollowsGap,
  answersCheapest,
  answersNotCheapest,
  saysCheap,
  fullPrice,
  stayedAfterOwnRise,
  premiumTier,
  interestInPriceOnly,
  concentration,
  silentBetween,
  programmeCut,
  giftsAsCuts,
  redeemsAtOnce,
  pointsPressure,
  giftOnly,
  followsRivals,
  rewardCouponDependence,
  answersReward,
  answersNotReward,
  buysBetween,
  letsExpire,
  neverRedeemed,
  rewardsNotPrices,
  couponsNotCuts,
  nearer,
  saysNear,
  answersNear,
  answersNotNear,
  worseFell,
  rivalNearerFell,
  onePlace,
  routine,
  smallBaskets,
  keptComing,
  passesCloser,
  clearlyEasier,
  away,
  noSupplier,
  localDominance,
  locked,
  wayOut,
  answersForced,
  answersFree,
  realOptions,
  neighboursLeave,
  stayedAfterEntry,
  sleptThrough,
  shareByChoice,
  buysElsewhere,
  elsewhere,
  shopsAround,
  runsOnDefault,
  neverOptimises,
  noSearch,
  oneVariant,
  clockwork,
  deaf,
  earlyAdopter,
  entryLevel,
  unhappyFullUse,
  dislikes,
  content,
  likes,
  favourable,
  notPositive,
  bestOfUsed,
  promoter,
  trusts,
  happyLeaver,
  voice,
  silent,
  forgave,
  unpaidReferral,
  recommends,
  publicPraise,
  publicBlame,
  withoutBuying,
  onlyBonus,
  suggests,
  restriction,
  lifted,
  interest,
  attention,
  noNeed,
  interested,
];
