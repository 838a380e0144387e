import type { Signal } from '../../evidence/signal.ts';

/** Stayed after a severe failure. */
export const forgave: Signal = {
  id: 'failure.forgave',
  names: { en: 'forgave a severe failure', zh: '原谅严重失误' },
  family: 'failure',
  weight: 1.5,
  fact: 'forgivenSevere',
  ramp: { from: 'count.one' },
  trust: 'documented',
};
