import type { Signal } from '../../evidence/signal.ts';

/** Says not to need it. */
export const noNeed: Signal = {
  id: 'obstacle.no-need',
  names: { en: 'says not to need it', zh: '称不需要' },
  family: 'text',
  weight: 2,
  fact: 'saysNoNeed',
  ramp: { from: 'count.one' },
  trust: { asked: 'saysNoNeed' },
};
