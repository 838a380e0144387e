import type { Signal } from '../../evidence/signal.ts';
import { stillUses } from '../shared.ts';

/** Complains, and stays. */
export const voice: Signal = {
  id: 'failure.voice',
  names: { en: 'complains instead of leaving', zh: '投诉而不离开' },
  family: 'failure',
  weight: 1,
  fact: 'complaintsPerYear',
  ramp: { from: 'complaints.many' },
  trust: 'documented',
  when: [stillUses],
  read: ({ facts, thresholds }) => {
    const { complaintsPerYear = null, thirdPartyCases = null } = facts;
    if (thirdPartyCases !== null && thirdPartyCases > 0)
      return Math.max(complaintsPerYear ?? 0, thresholds['complaints.many']);
    return complaintsPerYear;
  },
};
