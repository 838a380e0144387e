import type { Signal } from '../../evidence/signal.ts';

/** Says so in own words: near, on the way, open late. */
export const saysNear: Signal = {
  id: 'access.says-near',
  names: { en: 'says it is near or easy', zh: '称方便、顺路、离家近' },
  family: 'text',
  weight: 2,
  fact: 'saysNear',
  ramp: { from: 'count.one' },
  trust: { asked: 'saysNear' },
};
