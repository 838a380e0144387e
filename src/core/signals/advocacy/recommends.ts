import type { Signal } from '../../evidence/signal.ts';

/** Recommends us. */
export const recommends: Signal = {
  id: 'advocacy.recommends',
  names: { en: 'recommends us', zh: '推荐我们' },
  family: 'advocacy',
  weight: 2,
  fact: 'unpaidReferrals',
  ramp: { from: 'count.one' },
  trust: 'documented',
};
