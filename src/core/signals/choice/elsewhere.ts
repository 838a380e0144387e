import type { Signal } from '../../evidence/signal.ts';

/** Buys elsewhere, for whatever reason. */
export const elsewhere: Signal = {
  id: 'choice.elsewhere',
  names: { en: 'buys elsewhere', zh: '在别处购买' },
  family: 'choice',
  weight: 2,
  fact: 'rivalPurchases',
  ramp: { from: 'count.one' },
  trust: 'documented',
};
