import type { Signal } from '../../evidence/signal.ts';
import { obstaclesOf } from '../shared.ts';

/** Something that can be named holds the customer back. */
export const restriction: Signal = {
  id: 'obstacle.restriction',
  names: { en: 'an obstacle is on record', zh: '有记录的限制' },
  family: 'constraint',
  weight: 2,
  fact: 'restrictionBudget',
  ramp: { from: 'count.one' },
  trust: 'documented',
  read: obstaclesOf,
};
