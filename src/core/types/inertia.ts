import { factBelow } from '../evidence/conditions.ts';
import { weigh } from '../evidence/signal.ts';
import { answersNear } from '../signals/access/answers-near.ts';
import { clearlyEasier } from '../signals/access/clearly-easier.ts';
import { recommends } from '../signals/advocacy/recommends.ts';
import { likes } from '../signals/attitude/likes.ts';
import { noSupplier } from '../signals/choice/no-supplier.ts';
import { realOptions } from '../signals/choice/real-options.ts';
import { shopsAround } from '../signals/choice/shops-around.ts';
import { sleptThrough } from '../signals/choice/slept-through.ts';
import { silent } from '../signals/failure/silent.ts';
import { clockwork } from '../signals/habit/clockwork.ts';
import { deaf } from '../signals/habit/deaf.ts';
import { neverOptimises } from '../signals/habit/never-optimises.ts';
import { noSearch } from '../signals/habit/no-search.ts';
import { oneVariant } from '../signals/habit/one-variant.ts';
import { runsOnDefault } from '../signals/habit/runs-on-default.ts';
import { answersCheapest } from '../signals/price/answers-cheapest.ts';
import { dealDependence } from '../signals/price/deal-dependence.ts';
import { answersReward } from '../signals/reward/answers-reward.ts';
import { concentration } from '../signals/reward/concentration.ts';
import { hasChoice, keepsBuying, notLocked } from './gates.ts';
import type { LoyaltyType } from './type.ts';

/**
 * Inertia loyalty 惰性忠诚: repeats though dissatisfied (strict) or merely indifferent (type note
 * `habitual_indifferent`), alternatives exist, and looking for them is too much effort.
 */
export const inertia: LoyaltyType = {
  id: 'inertia',
  names: { en: 'inertia', zh: '惰性忠诚' },
  about: {
    en: 'Repeats without liking it, because looking for something else is effort.',
    zh: '并不喜欢却重复购买，因为寻找别家太费事。',
  },
  ends: {
    en: 'anything that makes them think, such as a surprising bill or a failure',
    zh: '任何让其思考的事，如意外账单或服务失误',
  },
  isFragile: true,
  gates: [
    keepsBuying,
    {
      id: 'not-content',
      names: { en: 'dissatisfied or indifferent', zh: '不满或无所谓' },
      when: [[factBelow('attitude', 'attitude.favourable')]],
    },
    hasChoice,
    notLocked,
  ],
  for: [
    weigh(realOptions, 1),
    runsOnDefault,
    neverOptimises,
    noSearch,
    silent,
    sleptThrough,
    oneVariant,
    clockwork,
    deaf,
  ],
  against: [
    recommends,
    likes,
    weigh(dealDependence, 1, { from: 'dealDependence.high' }),
    weigh(concentration, 1, { from: 'rewardConcentration.high' }),
    clearlyEasier,
    // Who names a reason to come does not come for none.
    weigh(answersNear, 1),
    answersCheapest,
    answersReward,
    shopsAround,
    noSupplier,
  ],
  defeaters: [
    ['market'],
    ['contracts'],
    ['item_prices', 'campaigns', 'rewards'],
    ['access'],
    ['referrals', 'reviews', 'surveys'],
  ],
};
