import type { Case } from '../condition.ts';
import { atLeast } from '../condition.ts';
import { factAtLeast } from '../evidence/conditions.ts';
import { weigh } from '../evidence/signal.ts';
import { answersNear } from '../signals/access/answers-near.ts';
import { answersNotNear } from '../signals/access/answers-not-near.ts';
import { keptComing } from '../signals/access/kept-coming.ts';
import { nearer } from '../signals/access/nearer.ts';
import { onePlace } from '../signals/access/one-place.ts';
import { passesCloser } from '../signals/access/passes-closer.ts';
import { rivalNearerFell } from '../signals/access/rival-nearer-fell.ts';
import { routine } from '../signals/access/routine.ts';
import { saysNear } from '../signals/access/says-near.ts';
import { smallBaskets } from '../signals/access/small-baskets.ts';
import { worseFell } from '../signals/access/worse-fell.ts';
import { away } from '../signals/choice/away.ts';
import { noSupplier } from '../signals/choice/no-supplier.ts';
import { dealDependence } from '../signals/price/deal-dependence.ts';
import { concentration } from '../signals/reward/concentration.ts';
import { accessWorsened, daysSince, keptBuyingUntil, rivalOpened } from './triggers.ts';
import type { LoyaltyType } from './type.ts';

const endedBy = [accessWorsened, rivalOpened];

/** How much easier we were to reach when it counted: of whom a change of access drove away, before that change. */
function advantageOf(of: Case): number | null {
  const { accessAdvantage, accessWorsenedAdvantageBefore, rivalOpenedAdvantageBefore } = of.facts;
  const worse = daysSince(accessWorsened, of) === null ? null : accessWorsenedAdvantageBefore;
  const near = daysSince(rivalOpened, of) === null ? null : rivalOpenedAdvantageBefore;
  return worse ?? near ?? accessAdvantage ?? null;
}

/** Convenience loyalty 方便忠诚: stays because we are easier to reach, and goes when something easier appears. */
export const convenience: LoyaltyType = {
  id: 'convenience',
  names: { en: 'convenience', zh: '方便忠诚' },
  about: {
    en: 'Stays because we are easier to reach: place, hours, channel, daily route.',
    zh: '因为方便而留下：地点、时间、渠道、日常路线。',
  },
  ends: { en: 'somebody easier to reach, or a move of their own', zh: '出现更方便的选择，或自身搬迁' },
  endedBy,
  isFragile: false,
  gates: [
    keptBuyingUntil(endedBy),
    {
      id: 'easier',
      names: { en: 'easier to reach, or says so', zh: '确实更方便，或自述方便' },
      when: [
        [atLeast('M14', 'accessAdvantage', advantageOf, 'access.easier')],
        [factAtLeast('saysNear', 'count.one')],
        [factAtLeast('itemNear', 'survey.agrees')],
      ],
    },
  ],
  for: [
    { ...nearer, read: advantageOf },
    saysNear,
    answersNear,
    worseFell,
    rivalNearerFell,
    onePlace,
    routine,
    smallBaskets,
    away,
  ],
  against: [
    answersNotNear,
    keptComing,
    { ...passesCloser, read: advantageOf },
    // Who has no choice is not held by ease.
    noSupplier,
    weigh(dealDependence, 1, { from: 'dealDependence.high' }),
    weigh(concentration, 1, { from: 'rewardConcentration.high' }),
  ],
  defeaters: [['item_prices', 'campaigns', 'rewards']],
};
