import type { Signal } from '../../evidence/signal.ts';

/** Kept coming after we became harder to reach. */
export const keptComing: Signal = {
  id: 'access.kept-coming',
  names: { en: 'kept coming after access became worse', zh: '可达性变差后仍来' },
  family: 'experiment',
  weight: 2,
  fact: 'accessWorsenedResponse',
  ramp: { from: 'response.kept' },
  trust: { observed: 'accessWorsenedPurchases' },
  isExperiment: true,
};
