import type { Signal } from '../../evidence/signal.ts';

/** Brought others without being paid for it. */
export const unpaidReferral: Signal = {
  id: 'advocacy.unpaid-referral',
  names: { en: 'recommends without being paid', zh: '无偿推荐' },
  family: 'advocacy',
  weight: 2,
  fact: 'unpaidReferrals',
  ramp: { from: 'advocacy.none', to: 'advocacy.full' },
  trust: 'documented',
};
