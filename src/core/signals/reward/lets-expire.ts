import type { Signal } from '../../evidence/signal.ts';

/** Lets points expire. */
export const letsExpire: Signal = {
  id: 'reward.lets-expire',
  names: { en: 'lets points expire', zh: '任积分过期' },
  family: 'reward',
  weight: 1.5,
  fact: 'pointsExpiredShare',
  ramp: { from: 'points.expired' },
  trust: 'documented',
};
