import type { Signal } from '../../evidence/signal.ts';

/** The best rival takes longer to reach. */
export const nearer: Signal = {
  id: 'access.nearer',
  names: { en: 'nearer or easier than the best rival', zh: '比最佳竞争者更近更方便' },
  family: 'access',
  weight: 2,
  fact: 'accessAdvantage',
  ramp: { from: 'access.easier', to: 'access.muchEasier' },
  trust: 'documented',
};
