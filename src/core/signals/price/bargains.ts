import type { Signal } from '../../evidence/signal.ts';

/** Bargains or asks to match prices. */
export const bargains: Signal = {
  id: 'price.bargains',
  names: { en: 'bargains or asks to match prices', zh: '议价或要求比价' },
  family: 'price',
  weight: 1,
  fact: 'bargainsPerYear',
  ramp: { from: 'bargains.many' },
  trust: 'documented',
};
