import { weigh } from '../evidence/signal.ts';
import { answersNear } from '../signals/access/answers-near.ts';
import { recommends } from '../signals/advocacy/recommends.ts';
import { bestOfUsed } from '../signals/attitude/best-of-used.ts';
import { favourable } from '../signals/attitude/favourable.ts';
import { promoter } from '../signals/attitude/promoter.ts';
import { trusts } from '../signals/attitude/trusts.ts';
import { shareByChoice } from '../signals/choice/share-by-choice.ts';
import { sleptThrough } from '../signals/choice/slept-through.ts';
import { forgave } from '../signals/failure/forgave.ts';
import { answersCheapest } from '../signals/price/answers-cheapest.ts';
import { dealDependence } from '../signals/price/deal-dependence.ts';
import { fullPrice } from '../signals/price/full-price.ts';
import { stayedAfterOwnRise } from '../signals/price/stayed-after-own-rise.ts';
import { answersReward } from '../signals/reward/answers-reward.ts';
import { concentration } from '../signals/reward/concentration.ts';
import { content, keepsBuying } from './gates.ts';
import type { LoyaltyType } from './type.ts';

/**
 * Reliance 信赖忠诚 (an extension to the textbook, 书外): likes us and buys, but was not seen to recommend. Without it the
 * satisfied silent majority would be forced into inertia or premium.
 */
export const reliance: LoyaltyType = {
  id: 'reliance',
  names: { en: 'reliance (extension)', zh: '信赖忠诚（书外）' },
  about: {
    en: 'Likes us and keeps buying; was not seen to recommend us.',
    zh: '喜欢并持续购买；未见其推荐。',
  },
  ends: { en: 'disappointment', zh: '失望' },
  isFragile: false,
  gates: [keepsBuying, content],
  for: [
    favourable,
    trusts,
    weigh(bestOfUsed, 1),
    weigh(shareByChoice, 1),
    forgave,
    weigh(fullPrice, 1),
    weigh(stayedAfterOwnRise, 1),
    sleptThrough,
  ],
  against: [
    recommends,
    // Who would recommend us may well do so where nobody sees it.
    promoter,
    // Who names another reason does not come for trust alone.
    weigh(answersNear, 1),
    answersCheapest,
    answersReward,
    weigh(dealDependence, 1.5, { from: 'dealDependence.high' }),
    weigh(concentration, 1.5, { from: 'rewardConcentration.high' }),
  ],
  defeaters: [['item_prices', 'campaigns', 'rewards'], ['cases', 'reviews'], ['referrals']],
};
