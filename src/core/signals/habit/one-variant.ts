import type { Signal } from '../../evidence/signal.ts';

/** Buys nearly always the same variant. */
export const oneVariant: Signal = {
  id: 'habit.one-variant',
  names: { en: 'buys one variant', zh: '固定款式' },
  family: 'behaviour',
  weight: 0.5,
  fact: 'variantShare',
  ramp: { from: 'variant.high' },
  trust: { observed: 'variantPurchases' },
};
