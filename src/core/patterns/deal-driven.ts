import { atLeast } from '../condition.ts';
import type { Pattern } from './pattern.ts';

/** P2: buys on deals far more than the deals on offer explain (M07). */
export const dealDriven = {
  id: 'deal_driven',
  number: 'P2',
  names: { en: 'deal-driven', zh: '折扣驱动' },
  when: [[atLeast('M07', 'dealDependence', ({ facts }) => facts.dealDependence, 'dealDependence.high')]],
  compatible: ['price', 'incentive'],
} as const satisfies Pattern;
