import { expect, it } from 'vitest';
import { lapseOf, lateness, silenceLimit } from '../../../src/core/index.ts';
import { defaultThresholds as thresholds } from '../../../src/core/thresholds.ts';
import { makeFacts as facts, makePopulation as population } from '../make.ts';

/** Silent for so many days, of customers who buy at random every 30 days: the limit is −ln .05 = 2.996 gaps, 89.9 days. */
function of(silence: number, purchases = 10) {
  const all = population({ asOfDay: 1000, clockDays: 30, regularity: 1 });
  const lastPurchaseDay = 1000 - silence;
  const one = facts({
    purchases,
    firstPurchaseDay: lastPurchaseDay - 30 * (purchases - 1),
    lastPurchaseDay,
    gapVariation: null,
  });
  return { facts: one, population: all, lateness: lateness(one, all), thresholds };
}

it.each([
  // Past the limit, and an even chance of being there still.
  [100, 0.5, 'unconfirmed'],
  [100, 0.49, 'confirmed'],
  [100, null, 'unconfirmed'],
  // Two limits are 179.7 days.
  [179, 0.99, 'unconfirmed'],
  [180, 0.99, 'confirmed'],
  [180, null, 'confirmed'],
] as const)('%i days of silence with a chance of %s: %s', (silence, pAlive, said) => {
  expect(silenceLimit(1)).toBeCloseTo(2.9957, 4);
  expect(lapseOf(of(silence), 'lapsed', { pAlive })).toBe(said);
});

it('who bought once is held against the clock of all', () => {
  expect(lapseOf(of(179, 1), 'lapsed', { pAlive: null })).toBe('unconfirmed');
  expect(lapseOf(of(180, 1), 'lapsed', { pAlive: null })).toBe('confirmed');
});

it('says nothing of who has not lapsed', () => {
  for (const state of ['active', 'at_risk', 'churned', 'not_assessable'] as const)
    expect(lapseOf(of(500), state, { pAlive: 0.01 })).toBeNull();
});
