import fc from 'fast-check';
import {
  richFacts,
  type Facts,
  type FactUnit,
  type Population,
  type RichFacts,
} from '../../src/core/facts/index.ts';

/** A customer of bare orders: 12 purchases over 330 days, so that with the clock of 30 the usual gap is 30 days. */
export function makeFacts(changes: Partial<Facts> = {}): Facts {
  return Object.freeze({
    customerId: 'c1',
    category: null,
    purchases: 12,
    firstPurchaseDay: 10_000,
    lastPurchaseDay: 10_330,
    purchasesPerYear: 12,
    ratePercentile: 0.5,
    roughRatePercentile: 0.5,
    gapVariation: null,
    valueTotal: 1200,
    value12m: 1000,
    valueRank: 0.6,
    purchasesRecentHalf: 6,
    purchasesPreviousHalf: 6,
    valueRecentHalf: 500,
    valuePreviousHalf: 500,
    categoriesRecentHalf: 1,
    categoriesPreviousHalf: 1,
    terminated: false,
    ...changes,
  });
}

/** As of 20 days after the last purchase of `makeFacts`. */
export function makePopulation(changes: Partial<Population> = {}): Population {
  return Object.freeze({
    asOfDay: 10_350,
    clockDays: 30,
    regularity: 1,
    windowDays: 350,
    buyers: 1000,
    repeaters: 500,
    value12m: 300_000,
    ...changes,
  });
}

/** A customer who never bought, as the engine hands them over. */
export const neverBought = makeFacts({
  purchases: 0,
  firstPurchaseDay: null,
  lastPurchaseDay: null,
  purchasesPerYear: null,
  ratePercentile: null,
  roughRatePercentile: null,
  valueTotal: 0,
  value12m: 0,
  valueRank: null,
  purchasesRecentHalf: 0,
  purchasesPreviousHalf: 0,
  valueRecentHalf: 0,
  valuePreviousHalf: 0,
  categoriesRecentHalf: 0,
  categoriesPreviousHalf: 0,
});

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const excess = fc.integer({ min: -100, max: 100 }).map((percent) => percent / 100);
const money = fc.integer({ min: -500, max: 100_000 });

/** Any population that is legal. */
export const anyPopulation: fc.Arbitrary<Population> = fc.record({
  asOfDay: fc.constant(12_000),
  clockDays: orNull(fc.integer({ min: 1, max: 400 })),
  regularity: orNull(fc.integer({ min: 1, max: 200 }).map((tenths) => tenths / 10)),
  windowDays: fc.integer({ min: 365, max: 2000 }),
  buyers: fc.integer({ min: 1, max: 5000 }),
  repeaters: fc.integer({ min: 0, max: 5000 }),
  value12m: fc.integer({ min: 0, max: 1_000_000 }),
});

/** Any customer that is legal as of day 12,000. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    purchases: fc.oneof(fc.constantFrom(0, 1, 2, 3, 4), fc.integer({ min: 5, max: 200 })),
    extraDays: fc.integer({ min: 0, max: 1500 }),
    silence: fc.integer({ min: 0, max: 1500 }),
    ratePercentile: orNull(share),
    roughRatePercentile: share,
    gapVariation: orNull(fc.integer({ min: 0, max: 300 }).map((percent) => percent / 100)),
    value12m: money,
    valueRank: orNull(share),
    purchasesRecentHalf: fc.integer({ min: 0, max: 50 }),
    purchasesPreviousHalf: fc.integer({ min: 0, max: 50 }),
    valueRecentHalf: money,
    valuePreviousHalf: money,
    categoriesRecentHalf: fc.integer({ min: 0, max: 5 }),
    categoriesPreviousHalf: fc.integer({ min: 0, max: 5 }),
    dealDependence: orNull(excess),
    dealOpportunity: orNull(share),
    rewardConcentration: orNull(excess),
    storeConcentration: orNull(share),
    basketPercentile: orNull(share),
    variantShare: orNull(share),
    terminated: fc.boolean(),
  })
  .map(({ extraDays, silence, ...rest }) => {
    const last = 12_000 - silence;
    if (rest.purchases === 0) return Object.freeze({ ...neverBought, terminated: rest.terminated });
    const first = rest.purchases === 1 ? last : last - (rest.purchases - 1) - extraDays;
    return makeFacts({
      ...rest,
      firstPurchaseDay: first,
      lastPurchaseDay: last,
      gapVariation: rest.purchases > 5 ? rest.gapVariation : null,
      valueTotal: rest.value12m,
    });
  });

/** The same customer with nothing but orders known. */
export function bare(facts: Facts): Facts {
  const rich = new Set<string>(Object.keys(richFacts));
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !rich.has(name))) as unknown as Facts;
}

const legal: Record<FactUnit, fc.Arbitrary<number>> = {
  share,
  flag: fc.constantFrom(0, 1),
  count: fc.integer({ min: 0, max: 30 }),
  ratio: fc.integer({ min: 0, max: 400 }).map((percent) => percent / 100),
  days: fc.integer({ min: 0, max: 800 }),
  minutes: fc.integer({ min: 1, max: 2000 }),
  excess,
  balance: excess,
  score: fc.integer({ min: 0, max: 100 }),
  money,
  deviation: fc.integer({ min: -300, max: 300 }).map((percent) => percent / 100),
  date: fc.integer({ min: 11_000, max: 12_000 }),
  set: fc.integer({ min: 0, max: 2 ** 20 - 1 }),
};

/** Any facts that richer files may add; each may be missing. */
export const anyRichFacts: fc.Arbitrary<RichFacts> = fc.record(
  Object.fromEntries(
    Object.entries(richFacts).map(([name, { unit }]) => [
      name,
      fc.option(legal[unit], { nil: null, freq: 2 }),
    ]),
  ),
);
