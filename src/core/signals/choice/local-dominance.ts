import type { Signal } from '../../evidence/signal.ts';

/** We own nearly the whole local market. */
export const localDominance: Signal = {
  id: 'choice.local-dominance',
  names: { en: 'we own the local market', zh: '本地市场由我们主导' },
  family: 'choice',
  weight: 1,
  fact: 'ownMarketShare',
  ramp: { from: 'market.dominated', to: 'market.owned' },
  trust: 'documented',
};
