import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** The share of wallet falls when we are dearer than rivals. */
export const shareFollowsGap: Signal = {
  id: 'price.share-follows-gap',
  names: { en: 'share of wallet follows the price gap', zh: '钱包份额随价差变化' },
  family: 'price',
  weight: 1,
  fact: 'priceGapCorrelation',
  ramp: { from: 'priceGap.follows', falling: true },
  trust: { observed: 'priceGapPeriods' },
  when: [factAtLeast('priceGapPeriods', 'priceGap.minPeriods')],
};
