import type { Signal } from '../../evidence/signal.ts';
import { noOrderOfLate } from '../shared.ts';

/** Shows interest again and again without an order. */
export const interest: Signal = {
  id: 'obstacle.interest',
  names: { en: 'shows interest without ordering', zh: '反复表示兴趣但未下单' },
  family: 'engagement',
  weight: 1,
  fact: 'interestEvents',
  ramp: { from: 'count.three' },
  trust: 'documented',
  when: [noOrderOfLate],
};
