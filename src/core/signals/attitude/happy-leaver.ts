import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';
import { hasLeft } from '../shared.ts';

/** Left for own reasons, satisfied. */
export const happyLeaver: Signal = {
  id: 'attitude.happy-leaver',
  names: { en: 'left for own reasons, satisfied', zh: '因自身原因离开且满意' },
  family: 'attitude',
  weight: 1,
  fact: 'satisfaction',
  ramp: { from: 'satisfaction.satisfied' },
  trust: { asked: 'attitudeWaves', age: 'satisfactionAgeDays' },
  when: [hasLeft, factAtLeast('lifeEvent', 'count.one')],
};
