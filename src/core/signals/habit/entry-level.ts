import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Buys only the cheapest, though satisfied. */
export const entryLevel: Signal = {
  id: 'habit.entry-level',
  names: { en: 'buys only at entry level, though satisfied', zh: '满意但只买入门款' },
  family: 'behaviour',
  weight: 0.5,
  fact: 'cheapestTierShare',
  ramp: { from: 'gifts.always' },
  trust: { observed: 'tieredPurchases' },
  when: [factAtLeast('satisfaction', 'satisfaction.satisfied')],
};
