import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Went on buying after our prices rose. */
export const stayedAfterOwnRise: Signal = {
  id: 'price.stayed-after-own-rise',
  names: { en: 'went on buying after our price rises', zh: '本企业涨价后仍购买' },
  family: 'experiment',
  weight: 1.5,
  fact: 'priceRiseResponse',
  ramp: { from: 'response.stayed' },
  trust: { observed: 'priceRisePurchases' },
  when: [factAtLeast('priceRisePurchases', 'experiment.minPurchases')],
  isExperiment: true,
};
