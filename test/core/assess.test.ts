import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess.ts';
import type { Facts, Population } from '../../src/core/facts/index.ts';
import { defaultThresholds, overrideThresholds } from '../../src/core/thresholds.ts';
import { anyFacts, anyPopulation, bare, makeFacts, makePopulation, neverBought } from './make.ts';

const days = ['firstPurchaseDay', 'lastPurchaseDay'] as const;
const money = ['valueTotal', 'value12m', 'valueRecentHalf', 'valuePreviousHalf'] as const;

describe('assess', () => {
  it('says all of one customer', () => {
    const { evidence, grounds, factors, ...found } = assess(
      makeFacts({ ratePercentile: 0.8 }),
      makePopulation({ asOfDay: 10_390 }),
    );
    expect(found).toEqual({
      customerId: 'c1',
      category: null,
      behaviourScore: expect.closeTo(50 * (0.8 + 11 / 14) * Math.exp(-1), 9) as number, // Z = 2, k = 1
      pattern: 'steady_repeater',
      // Without a model nothing is foretold.
      prediction: null,
      loyalty: {
        type: 'undetermined',
        state: 'not_assessable',
        opinion: null,
        mix: [],
        notes: [],
        candidates: ['premium', 'reliance', 'inertia', 'convenience', 'monopoly', 'price', 'incentive'],
        ending: null,
        isFragile: false,
      },
      indicators: {
        repeat_purchases: { score: 80, raw: 12 },
        selection_time: { score: null, raw: null },
        price_sensitivity: { score: null, raw: null },
        rival_attitude: { score: null, raw: null },
        share_of_wallet: { score: null, raw: null },
        fault_tolerance: { score: null, raw: null },
      },
      index: { value: 80, low: 80, high: 80, coverage: 1 / 6 },
      lateness: {
        state: 'late',
        usualGapDays: 30,
        dueDay: 10_360,
        daysLate: 30,
        silenceRatio: 2,
        silenceLimit: expect.closeTo(-Math.log(0.05), 9) as number,
      },
      level: 'ordinary', // rank .6: below the top fifth, above the lower half
      code: null,
      lifecycle: 'maturity',
      step: 'repeat',
      why: ['late_own_rhythm'],
      action: 'contact_soon',
      collectNext: 'surveys',
      priority: 1000,
    });
    expect(evidence).toContainEqual({
      about: 'pattern',
      measure: 'M03',
      fact: 'ratePercentile',
      value: 0.8,
      bound: 0.6,
      threshold: 'rate.high',
      supports: true,
    });
    expect(grounds.map(({ type }) => type.id)).toHaveLength(10);
    expect(factors).toEqual([]);
    expect(new Set(evidence.map(({ about }) => about))).toEqual(new Set(['pattern', 'lateness', 'level']));
  });

  it('says something of who never bought', () => {
    expect(assess(neverBought, makePopulation())).toMatchObject({
      behaviourScore: 0,
      pattern: 'insufficient',
      level: null,
      lifecycle: 'acquisition',
      step: 'suspect',
      why: ['never_bought'],
      action: 'invite_first_purchase',
      priority: 0,
    });
  });

  it('shows the thresholds in force', () => {
    const strict = overrideThresholds({ 'rate.high': 0.9 });
    const found = assess(makeFacts({ ratePercentile: 0.8 }), makePopulation(), strict);
    expect(found.pattern).toBe('irregular');
    expect(found.evidence).toContainEqual(expect.objectContaining({ threshold: 'rate.high', bound: 0.9 }));
  });

  it('survives being written as JSON, evidence and all', () => {
    const found = assess(makeFacts(), makePopulation());
    const { evidence, grounds, factors } = found;
    const written = JSON.parse(JSON.stringify(found)) as object;
    expect(written).toMatchObject({ ...found, evidence, factors });
    expect(written).toHaveProperty('grounds.length', grounds.length);
  });

  it('calls late before lapsed of equal value', () => {
    const late = assess(makeFacts(), makePopulation({ asOfDay: 10_370 }));
    const lapsed = assess(makeFacts(), makePopulation({ asOfDay: 10_430 }));
    expect([late.lateness.state, lapsed.lateness.state]).toEqual(['late', 'lapsed']);
    expect(late.priority).toBeGreaterThan(lapsed.priority);
  });
});

describe('laws of assess', () => {
  const holds = (law: (facts: Facts, population: Population) => void) =>
    fc.assert(fc.property(anyFacts, anyPopulation, law), { numRuns: 500 });

  it('gives finite numbers for every legal customer', () => {
    holds((facts, population) => {
      const found = assess(facts, population);
      for (const value of [found.behaviourScore, found.priority]) expect(Number.isFinite(value)).toBe(true);
      const { state: _, ...numbers } = found.lateness;
      for (const value of Object.values(numbers)) expect(value === null || Number.isFinite(value)).toBe(true);
      for (const { value, bound } of found.evidence) {
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        if (bound !== undefined) expect(Number.isFinite(bound)).toBe(true);
      }
    });
  });

  it('does not mind when in history it all happened', () => {
    holds((facts, population) => {
      const later = { ...facts };
      for (const name of days) later[name] = facts[name] === null ? null : facts[name] + 3650;
      const { lateness, ...rest } = assess(facts, population);
      const moved = assess(later, { ...population, asOfDay: population.asOfDay + 3650 });
      const dueDay = lateness.dueDay === null ? null : lateness.dueDay + 3650;
      expect({ ...moved }).toEqual({ ...rest, lateness: { ...lateness, dueDay } });
    });
  });

  it('does not mind the currency', () => {
    holds((facts, population) => {
      const dearer = { ...facts };
      for (const name of money) dearer[name] = facts[name] * 8;
      const { priority, evidence: _, ...rest } = assess(facts, population);
      const { priority: scaled, evidence: __, ...other } = assess(dearer, population);
      expect(other).toEqual(rest);
      expect(scaled).toBe(priority * 8);
    });
  });

  it('does not mind what the customer is called', () => {
    holds((facts, population) => {
      const renamed = assess({ ...facts, customerId: '007' }, population);
      expect({ ...renamed, customerId: facts.customerId }).toEqual({ ...assess(facts, population) });
    });
  });

  it('gives the same twice, and does not touch what it is given', () => {
    holds((facts, population) => {
      const frozen = Object.freeze({ ...population });
      expect(assess(facts, frozen, defaultThresholds)).toEqual(assess(facts, frozen));
    });
  });

  it('gives types that remain possible exactly where the pattern has some', () => {
    holds((facts, population) => {
      const { pattern, loyalty } = assess(bare(facts), population);
      const silent = ['insufficient', 'lapsed', 'irregular'].includes(pattern);
      expect(loyalty.candidates.length === 0).toBe(silent);
    });
  });
});

describe('assess refuses', () => {
  it.each<[Partial<Facts>, string]>([
    [{ purchases: -1 }, 'facts.purchases'],
    [{ purchases: 1.5 }, 'facts.purchases'],
    [{ purchases: NaN }, 'facts.purchases'],
    [{ purchases: 332 }, 'facts.purchases'], // 331 days from first to last
    [{ purchases: 1 }, 'facts.lastPurchaseDay'],
    [{ firstPurchaseDay: null }, 'facts.firstPurchaseDay'],
    [{ lastPurchaseDay: 10_330.5 }, 'facts.lastPurchaseDay'],
    [{ lastPurchaseDay: 10_351 }, 'facts.lastPurchaseDay'], // after the as-of date
    [{ value12m: NaN }, 'facts.value12m'],
    [{ ratePercentile: 1.1 }, 'facts.ratePercentile'],
    [{ gapVariation: -0.1 }, 'facts.gapVariation'],
    [{ dealDependence: 1.1 }, 'facts.dealDependence'],
    [{ purchasesRecentHalf: -1 }, 'facts.purchasesRecentHalf'],
  ])('%j', (changes, field) => {
    expect(() => assess(makeFacts(changes), makePopulation())).toThrow(RangeError);
    expect(() => assess(makeFacts(changes), makePopulation())).toThrow(
      `\`assess\` requires \`${field}\` to be`,
    );
  });

  it.each<[Partial<Population>, string]>([
    [{ asOfDay: NaN }, 'population.asOfDay'],
    [{ clockDays: 0 }, 'population.clockDays'],
    [{ regularity: 0 }, 'population.regularity'],
    [{ regularity: NaN }, 'population.regularity'],
    [{ windowDays: 0 }, 'population.windowDays'],
    [{ buyers: -1 }, 'population.buyers'],
  ])('%j', (changes, field) => {
    expect(() => assess(makeFacts(), makePopulation(changes))).toThrow(
      `\`assess\` requires \`${field}\` to be`,
    );
  });
});
