import { below } from '../condition.ts';
import { knownTooShortly } from '../shared-conditions.ts';
import type { Pattern } from './pattern.ts';

/** P8: too few purchases, or known too shortly, for any rhythm to show; also customers who never bought. */
export const insufficient = {
  id: 'insufficient',
  number: 'P8',
  names: { en: 'too little to tell', zh: '数据不足' },
  when: [
    [below('M01', 'purchases', ({ facts }) => facts.purchases, 'pattern.minPurchases')],
    [knownTooShortly],
  ],
  compatible: [],
} as const satisfies Pattern;
