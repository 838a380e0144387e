import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, Population } from '../../../src/core/facts/index.ts';
import { lateness } from '../../../src/core/lateness.ts';
import { defaultThresholds } from '../../../src/core/thresholds.ts';
import { lifeCycle, lifeCycleOf, rises } from '../../../src/core/value/life-cycle.ts';
import { anyFacts, anyPopulation, makeFacts, makePopulation, neverBought } from '../make.ts';

const caseOf = (facts: Facts, population: Population) => ({
  facts,
  population,
  lateness: lateness(facts, population),
  thresholds: defaultThresholds,
});
const stage = (changes: Partial<Facts>, population: Partial<Population> = {}) =>
  lifeCycleOf(caseOf(makeFacts(changes), makePopulation(population))).id;

describe('life-cycle', () => {
  it.each<[string, Partial<Facts>, string]>([
    ['nothing changes', {}, 'maturity'],
    ['bought once', { purchases: 1, firstPurchaseDay: 10_330 }, 'acquisition'],
    ['spend down 30 %', { valueRecentHalf: 70, valuePreviousHalf: 100 }, 'decline'],
    ['spend down 29 %', { valueRecentHalf: 71, valuePreviousHalf: 100 }, 'maturity'],
    ['spend up 20 %', { valueRecentHalf: 120, valuePreviousHalf: 100 }, 'growth'],
    ['spend up 19 %', { valueRecentHalf: 119, valuePreviousHalf: 100 }, 'maturity'],
    ['purchases up 20 %', { purchasesRecentHalf: 6, purchasesPreviousHalf: 5 }, 'growth'],
    ['a second category', { categoriesRecentHalf: 2, categoriesPreviousHalf: 1 }, 'growth'],
    ['more often but for much less', { purchasesRecentHalf: 9, valueRecentHalf: 100 }, 'decline'],
    ['less often, on schedule', { purchasesRecentHalf: 4 }, 'maturity'],
    ['three purchases', { purchases: 3 }, 'growth'],
    ['four purchases', { purchases: 4 }, 'maturity'],
    ['contract ended', { terminated: true, purchasesRecentHalf: 12 }, 'exit'],
  ])('%s: %s', (_, facts, expected) => {
    expect(stage(facts)).toBe(expected);
  });

  it('is acquisition for less than two clocks', () => {
    // First purchase 350 days ago
    expect(stage({}, { clockDays: 175 })).toBe('maturity');
    expect(stage({}, { clockDays: 176 })).toBe('acquisition');
    expect(stage({}, { clockDays: null })).toBe('maturity');
  });

  it('is decline half of the way to lapsed when use falls as well', () => {
    // ĝ = 30, limit 2.9957 gaps, half of it 44.9 days
    const falling = { purchasesRecentHalf: 4, purchasesPreviousHalf: 5 };
    expect(stage(falling, { asOfDay: 10_330 + 44 })).toBe('maturity');
    expect(stage(falling, { asOfDay: 10_330 + 45 })).toBe('decline');
    expect(stage({}, { asOfDay: 10_330 + 45 })).toBe('maturity');
    expect(stage({}, { asOfDay: 10_330 + 90 })).toBe('exit');
  });

  it('does not take newcomers for risers: the earlier half must have been seen in full', () => {
    const rising = makeFacts({ purchasesRecentHalf: 9, purchasesPreviousHalf: 3 });
    expect(rises(caseOf(rising, makePopulation({ windowDays: 350 })))).toBe(true);
    expect(rises(caseOf(rising, makePopulation({ windowDays: 351 })))).toBe(false);
    // Not mature yet either
    expect(stage({}, { windowDays: 351 })).toBe('growth');
    // A fall shows all the same
    expect(stage({ valueRecentHalf: 70, valuePreviousHalf: 100 }, { windowDays: 351 })).toBe('decline');
  });

  it('gives everyone exactly one', () => {
    expect(lifeCycleOf(caseOf(neverBought, makePopulation())).id).toBe('acquisition');
    fc.assert(
      fc.property(anyFacts, anyPopulation, (facts, population) => {
        expect(lifeCycle).toContain(lifeCycleOf(caseOf(facts, population)));
      }),
    );
  });
});
