import type { Signal } from '../../evidence/signal.ts';
import { repeatsLittle } from '../shared.ts';

/** Recommends us without buying. */
export const withoutBuying: Signal = {
  id: 'advocacy.without-buying',
  names: { en: 'recommends without buying', zh: '不买也推荐' },
  family: 'advocacy',
  weight: 1,
  fact: 'unpaidReferrals',
  ramp: { from: 'count.one' },
  trust: 'documented',
  when: [repeatsLittle],
};
