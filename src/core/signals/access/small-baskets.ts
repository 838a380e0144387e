import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Comes often for little. */
export const smallBaskets: Signal = {
  id: 'access.small-baskets',
  names: { en: 'comes often for small baskets', zh: '常来小额购买' },
  family: 'behaviour',
  weight: 0.5,
  fact: 'basketPercentile',
  ramp: { from: 'basket.small', falling: true },
  trust: { observed: 'purchases' },
  when: [factAtLeast('ratePercentile', 'rate.high')],
};
