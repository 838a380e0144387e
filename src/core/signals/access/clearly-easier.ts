import type { Signal } from '../../evidence/signal.ts';

/** We are clearly easier to reach than the best rival. */
export const clearlyEasier: Signal = {
  id: 'access.clearly-easier',
  names: { en: 'clearly easier to reach than the best rival', zh: '明显比最佳竞争者方便' },
  family: 'access',
  weight: 1,
  fact: 'accessAdvantage',
  ramp: { from: 'access.clear' },
  trust: 'documented',
};
