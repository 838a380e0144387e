import type { Signal } from '../../evidence/signal.ts';

/**
 * The best rival takes longer to reach. That holds of everybody who lives near, whatever they come for: it opens the way
 * to convenience, and speaks for it no more than the place that is chosen again and again.
 */
export const nearer: Signal = {
  id: 'access.nearer',
  names: { en: 'nearer or easier than the best rival', zh: '比最佳竞争者更近更方便' },
  family: 'access',
  weight: 1,
  fact: 'accessAdvantage',
  ramp: { from: 'access.easier', to: 'access.muchEasier' },
  trust: 'documented',
};
