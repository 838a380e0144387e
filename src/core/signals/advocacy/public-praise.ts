import type { Signal } from '../../evidence/signal.ts';

/** Praises us in public. */
export const publicPraise: Signal = {
  id: 'advocacy.public-praise',
  names: { en: 'praises us in public', zh: '公开好评' },
  family: 'text',
  weight: 1,
  fact: 'publicPraise',
  ramp: { from: 'count.one' },
  trust: 'documented',
};
