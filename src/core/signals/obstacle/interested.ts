import type { Signal } from '../../evidence/signal.ts';

/** Shows interest. */
export const interested: Signal = {
  id: 'obstacle.interested',
  names: { en: 'shows interest', zh: '表示兴趣' },
  family: 'engagement',
  weight: 1,
  fact: 'interestEvents',
  ramp: { from: 'count.one' },
  trust: 'documented',
};
