import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Reacts to messages less than others. */
export const deaf: Signal = {
  id: 'habit.deaf',
  names: { en: 'deaf to messages', zh: '对信息无反应' },
  family: 'engagement',
  weight: 0.5,
  fact: 'engagementPercentile',
  ramp: { from: 'engagement.low', falling: true },
  trust: { observed: 'contacts' },
  when: [factAtLeast('contacts', 'engagement.minContacts')],
};
