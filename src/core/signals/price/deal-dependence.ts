import type { Signal } from '../../evidence/signal.ts';

/** Buys on deals far more than the deals on offer explain. */
export const dealDependence: Signal = {
  id: 'price.deal-dependence',
  names: { en: 'buys on deals far more than peers do', zh: '折扣购买远多于同类客户' },
  family: 'price',
  weight: 2,
  fact: 'dealDependence',
  ramp: { from: 'dealDependence.low', to: 'dealDependence.full' },
  trust: { observed: 'pricedPurchases' },
};
