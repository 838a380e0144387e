import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countMedian,
  fitForecast,
  predictionOf,
  predictor,
  type BuyerHistory,
  type Forecast,
  type PurchaseWindow,
} from '../../../src/core/index.ts';
import { defaultThresholds } from '../../../src/core/thresholds.ts';
import { ridgeLogistic } from '../../../src/core/prediction/ridge-logistic.ts';

/*
 * A company of 600 customers, made day by day from a fixed sequence: mean gaps from 10 to 100 days, one in twelve leaves
 * after a purchase. Everything is seen through windows, as the engine hands them over.
 */
function company(scale = 1, gapOf = (mean: number, chance: number) => -mean * Math.log(chance)): number[][] {
  let state = 12_345;
  const chance = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return Array.from({ length: 600 }, () => {
    const gap = 10 + 90 * chance();
    const days = [Math.floor(200 * chance())];
    for (;;) {
      if (chance() < 1 / 12) return days.map((day) => day * scale);
      const next = (days.at(-1) ?? 0) + Math.max(1, Math.ceil(gapOf(gap, chance())));
      if (next > 720) return days.map((day) => day * scale);
      days.push(next);
    }
  });
}

function windowAt(asOfDay: number, horizonDays: number, all: readonly number[][]): PurchaseWindow {
  return {
    asOfDay,
    horizonDays,
    customers: all
      .filter(([first = Infinity]) => first <= asOfDay)
      .map((days) => {
        const seen = days.filter((day) => day <= asOfDay);
        const within = (from: number, to: number) => days.filter((day) => day > from && day <= to).length;
        return {
          purchases: seen.length,
          firstPurchaseDay: seen[0] ?? 0,
          lastPurchaseDay: seen.at(-1) ?? 0,
          gapVariation: null,
          recentPurchases: within(asOfDay - horizonDays, asOfDay),
          bought: within(asOfDay, asOfDay + horizonDays),
        };
      }),
  };
}

function forecastOf(all: readonly number[][], scale = 1, thresholds = defaultThresholds): Forecast {
  const [present, ...past] = [630, 540, 450, 360].map((day) => windowAt(day * scale, 90 * scale, all));
  if (present === undefined) throw new Error('no window');
  return fitForecast(present, past, 'combined', thresholds);
}

const all = company();
const forecast = forecastOf(all);
const predict = predictor(forecast);
if (predict === null) throw new Error('refused');

/** A buyer of so many purchases in a steady rhythm, silent for so many own gaps at day 630. */
function buyer(purchases: number, silence: number): BuyerHistory {
  const length = 600;
  const gap = length / (purchases - 1 + silence);
  return {
    purchases,
    firstPurchaseDay: 30,
    lastPurchaseDay: 630 - silence * gap,
    gapVariation: null,
    recentPurchases: Math.max(0, Math.floor(90 / gap - silence)),
  };
}

describe('the combination', () => {
  it('learns from three earlier windows and counts nothing against buying', () => {
    expect(forecast.refused).toBeNull();
    expect(forecast.correction?.fromDays).toEqual([540, 450, 360]);
    expect(forecast.correction?.coefficients.slice(1).every((each) => each >= 0)).toBe(true);
  });

  it('tells who buys, not how many: all together as many as by the classic model', () => {
    // The classic model believes in gaps at random: of buyers who keep a rhythm there is much to correct.
    const regular = company(1, (mean, chance) => mean * (0.9 + 0.2 * chance));
    const bold = forecastOf(regular, 1, { ...defaultThresholds, 'model.penalty': 10 });
    const [combined, classic] = [bold, { ...bold, correction: null }].map((each) => predictor(each));
    const { customers } = windowAt(630, 90, regular);
    const chances = (by: typeof combined) => customers.map((each) => by?.(each).buys ?? Number.NaN);
    const before = chances(classic);
    const moved = chances(combined).map((chance, i) => chance - (before[i] ?? Number.NaN));
    expect(Math.max(...moved)).toBeGreaterThan(0.01);
    expect(moved.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 6);
  });

  it('falls with silence beyond the own gap', () => {
    const silences = fc.tuple(
      fc.double({ min: 1, max: 6, noNaN: true }),
      fc.double({ min: 0.1, max: 6, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), silences, (purchases, [silence, more]) => {
        // The same purchases, seen from later: only the silence grows.
        const now = buyer(purchases, silence);
        const later = {
          ...now,
          ...shifted(now, (more * (now.lastPurchaseDay - now.firstPurchaseDay)) / purchases),
        };
        expect(predict(later).buys).toBeLessThanOrEqual(predict(now).buys + 1e-12);
        expect(predict(later).expected).toBeLessThanOrEqual(predict(now).expected + 1e-12);
      }),
    );
  });

  it('rises with purchases at the same silence in own gaps', () => {
    for (const silence of [0.1, 0.5, 1, 2])
      for (let purchases = 3; purchases < 40; purchases++) {
        const some = predict(buyer(purchases, silence));
        const more = predict(buyer(purchases + 1, silence));
        expect(more.buys).toBeGreaterThanOrEqual(some.buys);
        expect(more.expected).toBeGreaterThanOrEqual(some.expected);
      }
  });

  it('rises with the horizon, and expects at least the chance to buy', () => {
    const days = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.double({ min: 0.05, max: 5, noNaN: true }),
        days,
        days,
        (purchases, silence, short, more) => {
          const one = buyer(purchases, silence);
          const near = predict(one, short);
          const far = predict(one, short + more);
          expect(far.buys).toBeGreaterThanOrEqual(near.buys - 1e-12);
          expect(far.expected).toBeGreaterThanOrEqual(near.expected - 1e-12);
          expect(near.expected).toBeGreaterThanOrEqual(near.buys - 1e-12);
          expect(near.alive).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('does not depend on the order of customers', () => {
    const other = forecastOf(all.toReversed());
    expect(other.base).toEqual(forecast.base);
    expect(predictor(other)?.(buyer(8, 1)).buys).toBeCloseTo(predict(buyer(8, 1)).buys, 9);
  });

  it('is the same with a day of another length', () => {
    const scaled = predictor(forecastOf(company(7), 7));
    const one = buyer(8, 1.5);
    const long = {
      ...one,
      firstPurchaseDay: one.firstPurchaseDay * 7,
      lastPurchaseDay: one.lastPurchaseDay * 7,
    };
    expect(scaled?.(long).buys).toBeCloseTo(predict(one).buys, 3);
    expect(scaled?.(long).expected).toBeCloseTo(predict(one).expected, 2);
  });

  it('foretells the company it was made from: its total within a quarter', () => {
    const present = windowAt(630, 90, all);
    const came = present.customers.reduce((sum, { bought }) => sum + bought, 0);
    const foretold = present.customers.reduce((sum, customer) => sum + predict(customer).expected, 0);
    expect(Math.abs(foretold / came - 1)).toBeLessThan(0.25);
  });
});

function shifted({ firstPurchaseDay, lastPurchaseDay }: BuyerHistory, days: number) {
  return { firstPurchaseDay: firstPurchaseDay - days, lastPurchaseDay: lastPurchaseDay - days };
}

describe('a model is refused', () => {
  const few = windowAt(630, 90, all.slice(0, 199));
  it.each([
    ['few_customers', few],
    [
      'few_repeaters',
      {
        ...few,
        customers: windowAt(
          630,
          90,
          all.map(([first = 0]) => [first]),
        ).customers,
      },
    ],
    [
      'short_history',
      {
        ...windowAt(
          30,
          90,
          all.map(([first = 0, ...more]) =>
            [first % 30, ...more.map((day) => day % 31)].toSorted((a, b) => a - b),
          ),
        ),
      },
    ],
  ])('%s', (refused, window) => {
    const found = fitForecast(window, []);
    expect(found.refused).toBe(refused);
    expect(predictor(found)).toBeNull();
    expect(found.model).toBeNull();
  });

  it('when asked for what reaches into the future', () => {
    expect(() => fitForecast(windowAt(630, 90, all), [windowAt(600, 90, all)])).toThrow(RangeError);
    expect(() => fitForecast(windowAt(630, 0, all), [])).toThrow(RangeError);
  });
});

it('predictionOf: nothing without purchases, in a category, or for the combination without recent purchases', () => {
  const facts = {
    purchases: 5,
    category: null,
    firstPurchaseDay: 30,
    lastPurchaseDay: 600,
    gapVariation: null,
  };
  expect(predictionOf({ ...facts, purchases90d: 1 }, { forecast })?.buys).toBeGreaterThan(0);
  expect(predictionOf(facts, { forecast })).toBeNull();
  expect(predictionOf({ ...facts, category: 'tea', purchases90d: 1 }, { forecast })).toBeNull();
  expect(predictionOf({ ...facts, purchases: 0, purchases90d: 0 }, { forecast })).toBeNull();
  expect(predictionOf({ ...facts, purchases90d: 1 }, {})).toBeNull();
});

it.each([
  // Negative binomial by hand: P(none) = (k/(k + m))^k. m = 1, k = 1: halves, so 0 is not exceeded by more than half.
  [1, 0.5, 0],
  // Poisson of mean 3: P(N ≤ 2) = .423, P(N ≤ 3) = .647
  [3, 1 - Math.exp(-3), 3],
  // Geometric of mean 4: P(N ≤ n) = 1 − .8^(n+1), above .5 from n = 3
  [4, 0.8, 3],
  [0.3, 0.2, 0],
])('the count that is as likely exceeded as not: mean %d, buys %d', (expected, buys, median) => {
  expect(countMedian(expected, buys)).toBe(median);
});

it('ridge logistic regression: the slope is 0 at the optimum, and nothing counts against', () => {
  const trials = [3, 1, 2, 0, 5, 4, 2, 1].map((x, i) => ({
    features: [x - 2, i % 2],
    offset: 0.2,
    happened: x > 1 && i !== 6,
  }));
  const [level = 0, first = 0, second = 0] = ridgeLogistic(trials, 2);
  expect(first).toBeGreaterThan(0);
  expect(second).toBe(0);
  const rest = trials.map(
    ({ features, offset, happened }) =>
      (happened ? 1 : 0) - 1 / (1 + Math.exp(-(offset + level + first * (features[0] ?? 0)))),
  );
  const sum = (weights: readonly number[]) =>
    rest.reduce((total, each, i) => total + each * (weights[i] ?? 0), 0);
  expect(sum(trials.map(() => 1))).toBeCloseTo(0, 6);
  expect(sum(trials.map(({ features }) => features[0] ?? 0)) - 2 * first).toBeCloseTo(0, 6);
  // What would count against stays at nothing: more of it would not help.
  expect(sum(trials.map(({ features }) => features[1] ?? 0))).toBeLessThanOrEqual(1e-6);
});
