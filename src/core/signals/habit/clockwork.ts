import type { Signal } from '../../evidence/signal.ts';

/** Buys like clockwork. */
export const clockwork: Signal = {
  id: 'habit.clockwork',
  names: { en: 'buys like clockwork', zh: '定时购买' },
  family: 'behaviour',
  weight: 0.5,
  fact: 'gapVariation',
  ramp: { from: 'regularity.clockworkVariation', falling: true },
  trust: { observed: 'purchases' },
};
