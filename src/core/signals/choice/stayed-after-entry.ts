import type { Signal } from '../../evidence/signal.ts';

/** Stayed after a rival came. */
export const stayedAfterEntry: Signal = {
  id: 'choice.stayed-after-entry',
  names: { en: 'stayed after a rival came', zh: '竞争者进入后仍留下' },
  family: 'experiment',
  weight: 1.5,
  fact: 'rivalEntryResponse',
  ramp: { from: 'response.kept' },
  trust: { observed: 'rivalEntryPurchases' },
  isExperiment: true,
};
