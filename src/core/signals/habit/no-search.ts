import { factAtMost } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Decides quickly and looks at one option. */
export const noSearch: Signal = {
  id: 'habit.no-search',
  names: { en: 'does not search', zh: '不做比较' },
  family: 'behaviour',
  weight: 1,
  fact: 'selectionDeviation',
  ramp: { from: 'selection.quick', falling: true },
  trust: { observed: 'timedPurchases' },
  when: [factAtMost('optionsViewed', 'options.one')],
};
