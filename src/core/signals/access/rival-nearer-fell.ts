import type { Signal } from '../../evidence/signal.ts';

/** Bought less after a rival became nearer. */
export const rivalNearerFell: Signal = {
  id: 'access.rival-nearer-fell',
  names: { en: 'bought less after a rival became nearer', zh: '竞争者变近后购买减少' },
  family: 'experiment',
  weight: 2,
  fact: 'rivalOpenedResponse',
  ramp: { from: 'response.leftForCut', falling: true },
  trust: { observed: 'rivalOpenedPurchases' },
  isExperiment: true,
};
