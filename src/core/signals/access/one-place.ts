import type { Signal } from '../../evidence/signal.ts';

/** Buys nearly always in one store. */
export const onePlace: Signal = {
  id: 'access.one-place',
  names: { en: 'buys in one store', zh: '集中在一家门店购买' },
  family: 'access',
  weight: 1,
  fact: 'storeConcentration',
  ramp: { from: 'stores.concentrated', to: 'stores.one' },
  trust: { observed: 'storePurchases' },
};
