import type { Signal } from '../../evidence/signal.ts';

/** Buys in the highest tier. */
export const premiumTier: Signal = {
  id: 'price.premium-tier',
  names: { en: 'buys in the highest tier', zh: '购买最高档次' },
  family: 'price',
  weight: 1,
  fact: 'premiumTierShare',
  ramp: { from: 'tier.premium' },
  trust: { observed: 'tieredPurchases' },
};
