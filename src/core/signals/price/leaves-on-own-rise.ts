import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Bought less after our prices rose than who did not meet the rise. */
export const leavesOnOwnRise: Signal = {
  id: 'price.leaves-on-own-rise',
  names: { en: 'bought less after our price rises', zh: '本企业涨价后购买减少' },
  family: 'experiment',
  weight: 2,
  fact: 'priceRiseResponse',
  ramp: { from: 'response.left', falling: true },
  trust: { observed: 'priceRisePurchases' },
  when: [factAtLeast('priceRisePurchases', 'experiment.minPurchases')],
  isExperiment: true,
};
