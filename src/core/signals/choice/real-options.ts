import { factBelow } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Two rivals at least could serve this customer, and nothing locks them in. */
export const realOptions: Signal = {
  id: 'choice.real-options',
  names: { en: 'has real options and is not locked in', zh: '有真实的选择且未被锁定' },
  family: 'choice',
  weight: 2,
  fact: 'viableSuppliers',
  ramp: { from: 'choice.real' },
  trust: 'documented',
  when: [factBelow('lock', 'lock.loose')],
};
