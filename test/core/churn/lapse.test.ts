import { describe, expect, it } from 'vitest';
import { assessChurn, lapseOf, lateness, silenceLimit } from '../../../src/core/index.ts';
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
  // Past the limit once: whatever the model says, one witness is not enough.
  [100, 0.5, 'unconfirmed'],
  [100, 0.01, 'unconfirmed'],
  [100, null, 'unconfirmed'],
  // Two limits are 179.7 days; with them the model decides, where there is one.
  [179, 0.01, 'unconfirmed'],
  [180, 0.5, 'unconfirmed'],
  [180, 0.49, 'confirmed'],
  [180, null, 'confirmed'],
] as const)('%i days of silence with a chance of %s: %s', (silence, pAlive, said) => {
  expect(silenceLimit(1)).toBeCloseTo(2.9957, 4);
  expect(lapseOf(of(silence), 'lapsed', { pAlive })).toBe(said);
});

it('who bought once is held against the clock of all', () => {
  expect(lapseOf(of(179, 1), 'lapsed', { pAlive: null })).toBe('unconfirmed');
  expect(lapseOf(of(180, 1), 'lapsed', { pAlive: null })).toBe('confirmed');
});

it('a model at its bound, by which nobody ever leaves, has no say', () => {
  const one = of(180);
  const base = {
    model: 'bg-nbd',
    parameters: [1, 1, 1, 1],
    standardErrors: null,
    logLikelihood: -1,
  } as const;
  const by = (status: 'converged' | 'boundary') =>
    lapseOf(
      {
        ...one,
        population: {
          ...one.population,
          forecast: {
            model: 'bg-nbd',
            refused: null,
            asOfDay: 1000,
            horizonDays: 90,
            customers: 500,
            repeaters: 300,
            base: { ...base, status, customers: 500 },
            correction: null,
            meanGapDays: 30,
          },
        },
      },
      'lapsed',
      { pAlive: 0.99 },
    );
  expect(by('converged')).toBe('unconfirmed');
  expect(by('boundary')).toBe('confirmed');
});

it('says nothing of who has not lapsed', () => {
  for (const state of ['active', 'at_risk', 'churned', 'not_assessable'] as const)
    expect(lapseOf(of(500), state, { pAlive: 0.01 })).toBeNull();
});

describe('who was called lost before', () => {
  const stateOf = (of: Parameters<typeof facts>[0], wasLost: boolean) => {
    const { facts: one, population: all } = {
      facts: facts(of),
      population: population({ asOfDay: 1000, clockDays: 30, regularity: 1 }),
    };
    return assessChurn(one, all, { wasLost });
  };
  const silent = { purchases: 10, firstPurchaseDay: 600, lastPurchaseDay: 980, gapVariation: null };

  it('stays it, and that is the reason given', () => {
    expect(stateOf(silent, false)).toMatchObject({ state: 'active', lapse: null });
    expect(stateOf(silent, true)).toMatchObject({
      state: 'lapsed',
      lapse: 'confirmed',
      whys: ['called_lost'],
    });
  });

  it('is a customer by a contract all the same, and has left by a record of it', () => {
    expect(stateOf({ ...silent, contractActive: 1 }, true).state).toBe('active');
    expect(stateOf({ ...silent, exitDay: 990 }, true).state).toBe('churned');
  });

  it('needs no such reason where the silence says it again', () => {
    const long = { ...silent, firstPurchaseDay: 400, lastPurchaseDay: 700 };
    expect(stateOf(long, true)).toMatchObject({ state: 'lapsed', whys: stateOf(long, false).whys });
  });
});
