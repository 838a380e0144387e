import { atLeast, atMost } from '../condition.ts';
import { rateHigh } from '../shared-conditions.ts';
import type { Pattern } from './pattern.ts';

/** P1: buys often and steadily, and lets deals that are on offer pass. */
export const fullPriceRepeater = {
  id: 'full_price_repeater',
  number: 'P1',
  names: { en: 'steady full-price repeater', zh: '稳定原价复购' },
  when: [
    [
      rateHigh,
      atMost('M07', 'dealDependence', ({ facts }) => facts.dealDependence, 'dealDependence.none'),
      atLeast('M07', 'dealOpportunity', ({ facts }) => facts.dealOpportunity, 'dealOpportunity.min'),
      atMost('M04', 'gapVariation', ({ facts }) => facts.gapVariation, 'regularity.steadyVariation'),
    ],
  ],
  compatible: ['premium', 'reliance', 'inertia', 'convenience', 'monopoly'],
} as const satisfies Pattern;
