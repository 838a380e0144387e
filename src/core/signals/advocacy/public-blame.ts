import type { Signal } from '../../evidence/signal.ts';

/** Blames us in public. */
export const publicBlame: Signal = {
  id: 'advocacy.public-blame',
  names: { en: 'blames us in public', zh: '公开差评' },
  family: 'text',
  weight: 2,
  fact: 'publicBlame',
  ramp: { from: 'count.one' },
  trust: 'documented',
};
