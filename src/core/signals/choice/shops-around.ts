import type { Signal } from '../../evidence/signal.ts';

/** Compares more than others, or asks rivals for quotes. */
export const shopsAround: Signal = {
  id: 'choice.shops-around',
  names: { en: 'shops around', zh: '货比三家' },
  family: 'choice',
  weight: 1.5,
  fact: 'rivalQuotes',
  ramp: { from: 'rivals.quotes' },
  trust: 'documented',
  read: ({ facts, thresholds }) => {
    const { rivalQuotes = null, optionsPercentile = null } = facts;
    if (optionsPercentile !== null && optionsPercentile >= thresholds['options.many'])
      return Math.max(rivalQuotes ?? 0, thresholds['rivals.quotes']);
    return rivalQuotes;
  },
};
