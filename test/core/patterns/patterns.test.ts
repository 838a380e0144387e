import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupHolds, type Case } from '../../../src/core/condition.ts';
import type { Facts, Population } from '../../../src/core/facts/index.ts';
import { lateness } from '../../../src/core/lateness.ts';
import { patternOf, patterns } from '../../../src/core/patterns/index.ts';
import { defaultThresholds } from '../../../src/core/thresholds.ts';
import { anyFacts, anyPopulation, makeFacts, makePopulation, neverBought } from '../make.ts';

const caseOf = (facts: Facts, population: Population = makePopulation()): Case => ({
  facts,
  population,
  lateness: lateness(facts, population),
  thresholds: defaultThresholds,
});
const idOf = (changes: Partial<Facts>, population?: Population) =>
  patternOf(caseOf(makeFacts(changes), population)).id;

const often = { ratePercentile: 0.6 };
const fullPrice = { ...often, dealDependence: 0.1, dealOpportunity: 0.05, gapVariation: 0.7 };
const oneSite = { ...often, storeConcentration: 0.8, basketPercentile: 0.4 };
const clockwork = { gapVariation: 0.49, variantShare: 0.8 };

describe('patterns', () => {
  // [what, facts, pattern]: a member at each bound, and the near miss beside it
  it.each<[string, Partial<Facts>, string]>([
    ['three purchases are enough', { purchases: 3, ...often }, 'steady_repeater'],
    ['two are not', { purchases: 2, ...often }, 'insufficient'],
    ['deals at the bound', { ...often, dealDependence: 0.5 }, 'deal_driven'],
    ['deals below it', { ...often, dealDependence: 0.49 }, 'steady_repeater'],
    ['deals need no high rate', { ratePercentile: 0.1, dealDependence: 0.9 }, 'deal_driven'],
    ['rewards at the bound', { ...often, rewardConcentration: 0.5 }, 'window_driven'],
    ['rewards below it', { ...often, rewardConcentration: 0.49 }, 'steady_repeater'],
    ['deals before rewards', { dealDependence: 0.5, rewardConcentration: 0.9 }, 'deal_driven'],
    ['full price at all bounds', fullPrice, 'full_price_repeater'],
    ['a little deal-prone', { ...fullPrice, dealDependence: 0.11 }, 'steady_repeater'],
    ['no deals on offer', { ...fullPrice, dealOpportunity: 0.04 }, 'steady_repeater'],
    ['not steady', { ...fullPrice, gapVariation: 0.71 }, 'steady_repeater'],
    ['steadiness unknown', { ...fullPrice, gapVariation: null }, 'steady_repeater'],
    ['not often', { ...fullPrice, ratePercentile: 0.59 }, 'irregular'],
    ['one site at all bounds', oneSite, 'single_site_repeater'],
    ['several sites', { ...oneSite, storeConcentration: 0.79 }, 'steady_repeater'],
    ['large baskets', { ...oneSite, basketPercentile: 0.41 }, 'steady_repeater'],
    ['full price before one site', { ...fullPrice, ...oneSite }, 'full_price_repeater'],
    ['clockwork', clockwork, 'clockwork_repeater'],
    ['clockwork at the bound', { ...clockwork, gapVariation: 0.5 }, 'irregular'],
    ['many variants', { ...clockwork, variantShare: 0.79 }, 'irregular'],
    ['one site before clockwork', { ...oneSite, ...clockwork }, 'single_site_repeater'],
    ['often, nothing else seen', often, 'steady_repeater'],
    ['seldom', { ratePercentile: 0.59 }, 'irregular'],
    ['rate unknown', { ratePercentile: null }, 'irregular'],
    ['contract ended', { ...fullPrice, terminated: true }, 'lapsed'],
  ])('%s', (_, facts, expected) => {
    expect(idOf(facts)).toBe(expected);
  });

  it('looks at tenure before all: less than two clocks say nothing', () => {
    // First purchase 350 days before the as-of date: a clock of 175 is exactly half, one of 176 is not
    expect(idOf(often, makePopulation({ clockDays: 175 }))).toBe('steady_repeater');
    expect(idOf(often, makePopulation({ clockDays: 176 }))).toBe('insufficient');
    expect(idOf(often, makePopulation({ clockDays: null }))).toBe('steady_repeater');
  });

  it('calls lapsed who is silent beyond the limit, whatever they did before', () => {
    // ĝ = 30, limit 89.87 days
    expect(idOf(fullPrice, makePopulation({ asOfDay: 10_330 + 89, regularity: 1 }))).toBe('lapsed'); // CV .7: k = 2.04
    expect(idOf(often, makePopulation({ asOfDay: 10_330 + 89 }))).toBe('steady_repeater');
    expect(idOf(often, makePopulation({ asOfDay: 10_330 + 90 }))).toBe('lapsed');
  });

  it('calls who never bought insufficient', () => {
    expect(patternOf(caseOf(neverBought)).id).toBe('insufficient');
  });

  it('has names in both languages and ids that are words, each once', () => {
    expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length);
    expect(new Set(patterns.map(({ number }) => number)).size).toBe(patterns.length);
    for (const { id, names } of patterns) {
      expect(id).toMatch(/^[a-z_]+$/);
      expect(names.en.length).toBeGreaterThan(3);
      expect(names.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('leaves possible what the table of the model says', () => {
    // Model §5.2, and decision 12 for P0
    const table = Object.fromEntries(
      patterns.map(({ number, compatible }) => [number, [...compatible].sort().join(' ')]),
    );
    expect(table).toEqual({
      P0: 'convenience incentive inertia monopoly premium price reliance',
      P1: 'convenience inertia monopoly premium reliance',
      P2: 'incentive price',
      P3: 'incentive price',
      P4: 'convenience inertia',
      P5: 'inertia monopoly premium',
      P6: '',
      P7: '',
      P8: '',
    });
  });

  it('gives everyone exactly one, on a grid over all bounds', () => {
    const values = {
      rate: [null, 0, 0.59, 0.6, 1],
      deals: [null, -1, 0.1, 0.3, 0.5],
      variation: [null, 0.4, 0.6, 2],
    };
    const seen = new Set<string>();
    for (const purchases of [1, 2, 3, 12])
      for (const ratePercentile of values.rate)
        for (const dealDependence of values.deals)
          for (const gapVariation of values.variation)
            for (const rewardConcentration of [null, 0.4, 0.5])
              for (const high of [null, 0.2, 0.9])
                for (const asOfDay of [10_330, 10_350, 10_400, 12_000]) {
                  const facts = makeFacts({
                    purchases,
                    firstPurchaseDay: purchases === 1 ? 10_330 : 10_000,
                    ratePercentile,
                    dealDependence,
                    gapVariation,
                    dealOpportunity: high,
                    rewardConcentration,
                    storeConcentration: high,
                    basketPercentile: high === null ? null : 1 - high,
                    variantShare: high,
                  });
                  const of = caseOf(facts, makePopulation({ asOfDay }));
                  const found = patternOf(of);
                  seen.add(found.id);
                  // No hole: the rest takes exactly who no earlier pattern took.
                  const earlier = patterns
                    .slice(0, -1)
                    .some(({ when }) => when.some((group) => groupHolds(group, of)));
                  expect(found.id === 'irregular').toBe(!earlier);
                }
    expect([...seen].sort()).toEqual(patterns.map(({ id }) => id).sort());
  });

  it('gives everyone exactly one', () => {
    fc.assert(
      fc.property(anyFacts, anyPopulation, (facts, population) => {
        expect(patterns).toContain(patternOf(caseOf(facts, population)));
      }),
    );
  });
});
