import type { Signal } from '../../evidence/signal.ts';

/** Nobody else serves this customer. */
export const noSupplier: Signal = {
  id: 'choice.no-supplier',
  names: { en: 'no viable rival', zh: '没有可选的竞争者' },
  family: 'choice',
  weight: 2,
  fact: 'viableSuppliers',
  ramp: { from: 'choice.none', falling: true },
  trust: 'documented',
};
