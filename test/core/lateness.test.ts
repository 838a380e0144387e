import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lateness } from '../../src/core/lateness.ts';
import { anyFacts, anyPopulation, makeFacts, makePopulation, neverBought } from './make.ts';

// makeFacts: 12 purchases from day 10,000 to 10,330, clock 30: ĝ = (330 + 30)/12 = 30; k = 1: limit 2.9957 gaps = 89.87 days
const silentFor = (days: number) => makePopulation({ asOfDay: 10_330 + days });

describe('lateness', () => {
  it.each([
    [0, 'on_schedule', -30],
    [30, 'on_schedule', 0],
    [31, 'late', 1],
    [89, 'late', 59],
    [90, 'lapsed', 60],
  ])('%d days of silence are %s', (days, state, daysLate) => {
    const found = lateness(makeFacts(), silentFor(days));
    expect(found).toMatchObject({ state, daysLate, usualGapDays: 30, dueDay: 10_360 });
    expect(found.silenceRatio).toBeCloseTo(days / 30, 12);
  });

  it('calls a clockwork customer lapsed sooner', () => {
    // k = 9: limit 1.6038 gaps = 48.1 days
    const clockwork = makeFacts({ gapVariation: 1 / 3 });
    expect(lateness(clockwork, silentFor(48)).state).toBe('late');
    expect(lateness(clockwork, silentFor(49)).state).toBe('lapsed');
  });

  it('takes the clock for one more gap, and does without', () => {
    const twice = makeFacts({ purchases: 2, firstPurchaseDay: 10_320, lastPurchaseDay: 10_330 });
    // (10 + 30)/2 with the clock, 10/1 without
    expect(lateness(twice, makePopulation()).usualGapDays).toBe(20);
    expect(lateness(twice, makePopulation({ clockDays: null })).usualGapDays).toBe(10);
  });

  it('is due on the last whole day that is on schedule when the gap is not whole', () => {
    // ĝ = (10 + 31)/2 = 20.5: day 20 is on schedule, day 21 is late
    const twice = makeFacts({ purchases: 2, firstPurchaseDay: 10_320, lastPurchaseDay: 10_330 });
    const at = (days: number) => lateness(twice, makePopulation({ clockDays: 31, asOfDay: 10_330 + days }));
    expect(at(20)).toMatchObject({ state: 'on_schedule', daysLate: 0, dueDay: 10_350 });
    expect(at(21)).toMatchObject({ state: 'late', daysLate: 1 });
  });

  it('has no schedule below two purchases', () => {
    const unknown = {
      usualGapDays: null,
      dueDay: null,
      daysLate: null,
      silenceRatio: null,
      silenceLimit: null,
    };
    expect(lateness(neverBought, makePopulation())).toEqual({ state: 'never_bought', ...unknown });
    const once = makeFacts({ purchases: 1, firstPurchaseDay: 10_330 });
    expect(lateness(once, makePopulation())).toEqual({ state: 'bought_once', ...unknown });
  });

  it('says the same in days, in gaps and in words', () => {
    fc.assert(
      fc.property(anyFacts, anyPopulation, (facts, population) => {
        const found = lateness(facts, population);
        if (found.daysLate === null || found.silenceRatio === null || found.silenceLimit === null) {
          expect(facts.purchases).toBeLessThan(2);
          return;
        }
        const late = found.state !== 'on_schedule';
        expect(found.daysLate > 0).toBe(late);
        expect(found.silenceRatio > 1).toBe(late);
        expect(found.silenceRatio > found.silenceLimit).toBe(found.state === 'lapsed');
      }),
    );
  });
});
