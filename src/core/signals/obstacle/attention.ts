import type { Signal } from '../../evidence/signal.ts';
import { repeatsLittle } from '../shared.ts';

/** Follows us closely and buys little. */
export const attention: Signal = {
  id: 'obstacle.attention',
  names: { en: 'follows us, buys little', zh: '高度关注但购买少' },
  family: 'engagement',
  weight: 1,
  fact: 'engagementPercentile',
  ramp: { from: 'engagement.high' },
  trust: { observed: 'contacts' },
  when: [repeatsLittle],
};
