import type { Signal } from '../../evidence/signal.ts';

/** Bought far less after we became harder to reach. */
export const worseFell: Signal = {
  id: 'access.worse-fell',
  names: { en: 'bought far less after access became worse', zh: '可达性变差后购买大减' },
  family: 'experiment',
  weight: 2,
  fact: 'accessWorsenedResponse',
  ramp: { from: 'response.collapsed', falling: true },
  trust: { observed: 'accessWorsenedPurchases' },
  isExperiment: true,
};
