import { factAtMost } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Recommends only for a bonus. */
export const onlyBonus: Signal = {
  id: 'advocacy.only-bonus',
  names: { en: 'recommends only for a bonus', zh: '只为奖金推荐' },
  family: 'advocacy',
  weight: 1,
  fact: 'paidReferrals',
  ramp: { from: 'count.one' },
  trust: 'documented',
  when: [factAtMost('unpaidReferrals', 'count.none')],
};
