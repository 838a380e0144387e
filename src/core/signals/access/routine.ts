import type { Signal } from '../../evidence/signal.ts';

/** Buys at the same time of the day. */
export const routine: Signal = {
  id: 'access.routine',
  names: { en: 'buys at the same hours', zh: '固定时段购买' },
  family: 'access',
  weight: 0.5,
  fact: 'routineShare',
  ramp: { from: 'routine.high' },
  trust: { observed: 'timedVisits' },
};
