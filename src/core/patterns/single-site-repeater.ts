import { atLeast, atMost } from '../condition.ts';
import { rateHigh } from '../shared-conditions.ts';
import type { Pattern } from './pattern.ts';

/** P4: buys often, little at a time, in one store. */
export const singleSiteRepeater = {
  id: 'single_site_repeater',
  number: 'P4',
  names: { en: 'single-site small-basket repeater', zh: '单店小额复购' },
  when: [
    [
      rateHigh,
      atLeast(
        'M14',
        'storeConcentration',
        ({ facts }) => facts.storeConcentration,
        'storeConcentration.high',
      ),
      atMost('M08', 'basketPercentile', ({ facts }) => facts.basketPercentile, 'basket.small'),
    ],
  ],
  compatible: ['convenience', 'inertia'],
} as const satisfies Pattern;
