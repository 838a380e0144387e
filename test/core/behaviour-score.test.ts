import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behaviourScore } from '../../src/core/behaviour-score.ts';
import type { Facts, Population } from '../../src/core/facts/index.ts';
import { lateness } from '../../src/core/lateness.ts';
import { anyFacts, anyPopulation, makeFacts, makePopulation, neverBought } from './make.ts';

const score = (facts: Facts, population: Population) =>
  behaviourScore(facts, lateness(facts, population), population);

describe('behaviourScore', () => {
  it('is the mean of rate and staying while on schedule', () => {
    // x = 11: staying 11/14 = .7857; rate .5; mean .64286
    expect(score(makeFacts(), makePopulation())).toBeCloseTo(100 * ((0.5 + 11 / 14) / 2), 10);
  });

  it('falls by the chance of such a silence', () => {
    // k = 1: S(Z)/S(1) = e^−(Z − 1); 60 days = 2 gaps: e^−1
    const onSchedule = score(makeFacts(), makePopulation());
    const late = score(makeFacts(), makePopulation({ asOfDay: 10_390 }));
    expect(late / onSchedule).toBeCloseTo(Math.exp(-1), 10);
  });

  it('holds one-time buyers against the clock', () => {
    // staying 0, rate .5: 25; after 2 clocks e^−1 of it
    const once = makeFacts({ purchases: 1, firstPurchaseDay: 10_330 });
    expect(score(once, makePopulation())).toBeCloseTo(25, 10);
    expect(score(once, makePopulation({ asOfDay: 10_390 }))).toBeCloseTo(25 * Math.exp(-1), 10);
    expect(score(once, makePopulation({ asOfDay: 10_390, clockDays: null }))).toBeCloseTo(25, 10);
  });

  it('takes the rough percentile where the other is missing, and staying alone without both', () => {
    const facts = makeFacts({ ratePercentile: null, roughRatePercentile: 0.2 });
    expect(score(facts, makePopulation())).toBeCloseTo(50 * (0.2 + 11 / 14), 10);
    const none = makeFacts({ ratePercentile: null, roughRatePercentile: null });
    expect(score(none, makePopulation())).toBeCloseTo((100 * 11) / 14, 10);
  });

  it('is 0 for who never bought', () => {
    expect(score(neverBought, makePopulation())).toBe(0);
  });

  it('lies within 0–100', () => {
    fc.assert(
      fc.property(anyFacts, anyPopulation, (facts, population) => {
        const found = score(facts, population);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('never rises with silence', () => {
    const days = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(anyFacts, anyPopulation, days, (facts, population, more) => {
        const later = { ...population, asOfDay: population.asOfDay + more };
        expect(score(facts, later)).toBeLessThanOrEqual(score(facts, population) + 1e-9);
      }),
    );
  });

  it('rises with purchases, all else equal', () => {
    // All else: the same percentile, the same silence in own gaps
    fc.assert(
      fc.property(anyFacts, anyPopulation, fc.integer({ min: 1, max: 20 }), (facts, population, more) => {
        fc.pre(facts.purchases >= 2 && facts.ratePercentile !== null);
        const at = { silenceRatio: 0.9 };
        const busier = { ...facts, purchases: facts.purchases + more };
        expect(behaviourScore(busier, at, population)).toBeGreaterThan(behaviourScore(facts, at, population));
      }),
    );
  });
});
