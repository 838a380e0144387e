import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Bought less while rivals cut their prices than who did not meet the cut. */
export const leavesOnRivalCut: Signal = {
  id: 'price.leaves-on-rival-cut',
  names: { en: 'bought less while rivals cut prices', zh: '竞争对手降价时购买减少' },
  family: 'experiment',
  weight: 2,
  fact: 'rivalCutResponse',
  ramp: { from: 'response.leftForCut', falling: true },
  trust: { observed: 'rivalCutPurchases' },
  when: [factAtLeast('rivalCutPurchases', 'experiment.minPurchases')],
  isExperiment: true,
};
