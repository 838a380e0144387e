import { atLeast } from '../condition.ts';
import { withoutBuying } from '../signals/advocacy/without-buying.ts';
import { happyLeaver } from '../signals/attitude/happy-leaver.ts';
import { notPositive } from '../signals/attitude/not-positive.ts';
import { buysElsewhere } from '../signals/choice/buys-elsewhere.ts';
import { entryLevel } from '../signals/habit/entry-level.ts';
import { attention } from '../signals/obstacle/attention.ts';
import { interest } from '../signals/obstacle/interest.ts';
import { lifted } from '../signals/obstacle/lifted.ts';
import { noNeed } from '../signals/obstacle/no-need.ts';
import { restriction } from '../signals/obstacle/restriction.ts';
import { interestInPriceOnly } from '../signals/price/interest-in-price-only.ts';
import { obstaclesOf } from '../signals/shared.ts';
import { buysLittle, favourable } from './gates.ts';
import type { LoyaltyType } from './type.ts';

/**
 * Latent loyalty 潜在忠诚: likes us and buys little or nothing, because an obstacle that can be named stands in the way.
 * Silence in transactions never shows it.
 */
export const latent: LoyaltyType = {
  id: 'latent',
  names: { en: 'latent', zh: '潜在忠诚' },
  about: {
    en: 'Likes us but buys little or nothing, because a nameable obstacle stands in the way.',
    zh: '喜欢我们却很少或没有购买，因为有可以说明的限制。',
  },
  ends: { en: 'the obstacle stays until interest fades', zh: '限制长期存在，兴趣消退' },
  isFragile: false,
  gates: [
    favourable,
    buysLittle,
    {
      id: 'obstacle-known',
      names: { en: 'an obstacle is known', zh: '限制已知' },
      when: [[atLeast('M19', 'obstacles', obstaclesOf, 'count.one')]],
      asksForData: true,
    },
  ],
  for: [restriction, lifted, withoutBuying, interest, attention, happyLeaver, entryLevel],
  against: [buysElsewhere, notPositive, noNeed, interestInPriceOnly],
  defeaters: [['orders'], ['wallet', 'rival_purchases']],
};
