import type { Signal } from '../../evidence/signal.ts';

/** Praises the price in own words. */
export const saysCheap: Signal = {
  id: 'price.says-cheap',
  names: { en: 'says it is cheap or good value', zh: '称便宜、划算' },
  family: 'text',
  weight: 0.5,
  fact: 'saysCheap',
  ramp: { from: 'count.one' },
  trust: { asked: 'saysCheap' },
};
