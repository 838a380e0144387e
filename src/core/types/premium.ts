import { factAtLeast } from '../evidence/conditions.ts';
import { weigh } from '../evidence/signal.ts';
import { onlyBonus } from '../signals/advocacy/only-bonus.ts';
import { publicBlame } from '../signals/advocacy/public-blame.ts';
import { publicPraise } from '../signals/advocacy/public-praise.ts';
import { suggests } from '../signals/advocacy/suggests.ts';
import { unpaidReferral } from '../signals/advocacy/unpaid-referral.ts';
import { bestOfUsed } from '../signals/attitude/best-of-used.ts';
import { notPositive } from '../signals/attitude/not-positive.ts';
import { promoter } from '../signals/attitude/promoter.ts';
import { noSupplier } from '../signals/choice/no-supplier.ts';
import { shareByChoice } from '../signals/choice/share-by-choice.ts';
import { sleptThrough } from '../signals/choice/slept-through.ts';
import { forgave } from '../signals/failure/forgave.ts';
import { earlyAdopter } from '../signals/habit/early-adopter.ts';
import { dealDependence } from '../signals/price/deal-dependence.ts';
import { fullPrice } from '../signals/price/full-price.ts';
import { stayedAfterOwnRise } from '../signals/price/stayed-after-own-rise.ts';
import { concentration } from '../signals/reward/concentration.ts';
import { keepsBuying } from './gates.ts';
import type { LoyaltyType } from './type.ts';

/** Premium loyalty 超值忠诚: prefers us to real alternatives, buys accordingly, and recommends us without being paid. */
export const premium: LoyaltyType = {
  id: 'premium',
  names: { en: 'premium', zh: '超值忠诚' },
  about: {
    en: 'Prefers us to real alternatives, buys accordingly, and recommends us unpaid.',
    zh: '在真实选择中偏爱我们，据此购买，并无偿推荐。',
  },
  ends: { en: 'broken trust', zh: '信任被破坏' },
  isFragile: false,
  gates: [
    keepsBuying,
    {
      id: 'prefers-us',
      names: { en: 'satisfied, or prefers us to rivals', zh: '满意，或胜过竞争者' },
      when: [
        [factAtLeast('attitude', 'attitude.premium')],
        [factAtLeast('relativeAttitude', 'rivals.preferred')],
      ],
    },
    {
      id: 'recommends',
      names: { en: 'recommends unpaid', zh: '无偿推荐' },
      // One good mark in public is an answer to who asked for it; who praises again and again recommends.
      when: [[factAtLeast('unpaidReferrals', 'count.one')], [factAtLeast('publicPraise', 'count.two')]],
      // Most recommendations are made where nobody writes them down: no record does not rule them out.
      asksForData: true,
    },
    {
      id: 'chose-us',
      names: { en: 'could go elsewhere, or knows a rival', zh: '可以去别处，或了解竞争品牌' },
      // Not one answer or the other: a rival that is rated counts whatever the market table says, so that deleting that
      // table opens no gate.
      when: [
        [factAtLeast('viableSuppliers', 'choice.one')],
        [factAtLeast('rivalsRated', 'count.one')],
        [factAtLeast('brandsUsed', 'count.two')],
      ],
    },
  ],
  for: [
    unpaidReferral,
    publicPraise,
    bestOfUsed,
    shareByChoice,
    forgave,
    promoter,
    weigh(fullPrice, 1),
    weigh(stayedAfterOwnRise, 1),
    sleptThrough,
    earlyAdopter,
    suggests,
  ],
  against: [
    notPositive,
    publicBlame,
    weigh(dealDependence, 1.5, { from: 'dealDependence.high' }),
    weigh(concentration, 1.5, { from: 'rewardConcentration.high' }),
    onlyBonus,
    weigh(noSupplier, 1),
  ],
  defeaters: [
    ['market', 'rival_ratings'],
    ['item_prices', 'campaigns', 'rewards'],
    ['cases', 'reviews'],
  ],
};
