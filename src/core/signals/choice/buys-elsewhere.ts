import type { Signal } from '../../evidence/signal.ts';
import { nothingHolds } from '../shared.ts';

/** Buys elsewhere, and nothing holds the customer back here. */
export const buysElsewhere: Signal = {
  id: 'choice.buys-elsewhere',
  names: { en: 'buys elsewhere unhindered', zh: '在别处购买且未受限制' },
  family: 'choice',
  weight: 2,
  fact: 'rivalPurchases',
  ramp: { from: 'count.one' },
  trust: 'documented',
  when: [nothingHolds],
};
