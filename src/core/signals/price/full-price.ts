import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Pays full price although deals are on offer. */
export const fullPrice: Signal = {
  id: 'price.full-price',
  names: { en: 'pays full price though deals are on', zh: '有折扣仍原价购买' },
  family: 'price',
  weight: 2,
  fact: 'fullPriceShare',
  ramp: { from: 'fullPrice.high' },
  trust: { observed: 'pricedPurchases' },
  when: [factAtLeast('dealOpportunity', 'dealOpportunity.seen')],
};
