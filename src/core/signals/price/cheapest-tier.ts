import type { Signal } from '../../evidence/signal.ts';

/** Buys nearly always in the cheapest tier. */
export const cheapestTier: Signal = {
  id: 'price.cheapest-tier',
  names: { en: 'buys in the cheapest tier', zh: '购买最低档次' },
  family: 'price',
  weight: 1,
  fact: 'cheapestTierShare',
  ramp: { from: 'tier.cheapest' },
  trust: { observed: 'tieredPurchases' },
};
