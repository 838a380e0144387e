import type { Signal } from '../../evidence/signal.ts';

/** Bought as soon as the obstacle was gone. */
export const lifted: Signal = {
  id: 'obstacle.lifted',
  names: { en: 'bought as soon as the obstacle was gone', zh: '限制解除后即购买' },
  family: 'experiment',
  weight: 2,
  fact: 'restrictionLifted',
  ramp: { from: 'count.one' },
  trust: 'documented',
  isExperiment: true,
};
