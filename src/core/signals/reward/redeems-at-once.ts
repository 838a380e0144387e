import type { Signal } from '../../evidence/signal.ts';

/** Redeems points as soon as they are earned. */
export const redeemsAtOnce: Signal = {
  id: 'reward.redeems-at-once',
  names: { en: 'redeems points at once', zh: '积分即得即兑' },
  family: 'reward',
  weight: 0.5,
  fact: 'promptRedemptionShare',
  ramp: { from: 'points.prompt' },
  trust: { observed: 'redemptions' },
};
