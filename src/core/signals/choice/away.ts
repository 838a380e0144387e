import type { Signal } from '../../evidence/signal.ts';

/** Buys elsewhere when elsewhere: at home from us, on the road from whoever is near. */
export const away: Signal = {
  id: 'choice.away',
  names: { en: 'buys elsewhere only when away', zh: '仅在外地时在别处购买' },
  family: 'choice',
  weight: 1,
  fact: 'awayShare',
  ramp: { from: 'away.most', to: 'away.all' },
  trust: { observed: 'placedElsewhere' },
};
