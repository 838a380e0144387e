import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitForecast,
  pastWindows,
  predictionOf,
  predictor,
  type BuyerHistory,
  type Forecast,
  type PurchaseWindow,
} from '../../../src/core/index.ts';
import { defaultThresholds } from '../../../src/core/thresholds.ts';
import { levelFor } from '../../../src/core/prediction/log-odds.ts';
import { seasonDays } from '../../../src/core/prediction/past-windows.ts';
import { seasonOf } from '../../../src/core/prediction/season.ts';
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

/** 700 buyers at random, once in 20 to 220 days, twice as often in the last quarter of a year of 365 days; some leave. */
function busyQuarters(): number[][] {
  let state = 777;
  const chance = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return Array.from({ length: 700 }, () => {
    const gap = 20 + 200 * chance();
    const first = Math.floor(900 * chance());
    const until = first - 900 * Math.log(chance());
    const days = [first];
    for (let day = first + 1; day < Math.min(until, 1500); day++)
      if (chance() < (day % 365 >= 274 ? 2 : 1) / gap) days.push(day);
    return days;
  });
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
    // The constant, the odds of the classic model, and what speaks for buying.
    expect(forecast.correction?.coefficients.slice(2).every((each) => each >= 0)).toBe(true);
    expect(forecast.correction?.coefficients[1]).toBeGreaterThanOrEqual(
      -(forecast.correction?.spreads[0] ?? 0),
    );
  });

  it('shifts how many buy by what earlier windows had more, drawn towards nothing', () => {
    const { correction } = forecast;
    if (correction === null) throw new Error('nothing learnt');
    const { shifts, shift, season, coefficients } = correction;
    expect(season).toBeNull();
    // Three windows against three without any shift.
    expect(shift).toBeCloseTo(shifts.reduce((sum, each) => sum + each, 0) / 6, 12);
    // Without that shift as many buy as by the classic model, whoever they are.
    const [level = 0, ...slopes] = coefficients;
    const unshifted = {
      ...forecast,
      correction: { ...correction, coefficients: [level - shift, ...slopes] },
    };
    const [plain, classic] = [unshifted, { ...forecast, correction: null }].map((each) => predictor(each));
    const { customers } = windowAt(630, 90, all);
    const chances = (by: typeof plain) => customers.map((each) => by?.(each).buys ?? Number.NaN);
    const before = chances(classic);
    const moved = chances(plain).map((chance, i) => chance - (before[i] ?? Number.NaN));
    expect(Math.max(...moved)).toBeGreaterThan(0.01);
    expect(moved.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 6);
  });

  it('raises the chances of a season that came back', () => {
    // Everybody buys as ever, but the last quarter of each year, of 364 days and more, has twice the purchases.
    const years = busyQuarters();
    const frame = { asOfDay: 1364, horizonDays: 91 };
    const past = pastWindows(frame, 0);
    expect(past.map(({ asOfDay }) => asOfDay)).toEqual([1273, 1182, 1091, 1000, 999, 908, 817, 726, 635]);
    const found = fitForecast(
      windowAt(frame.asOfDay, 91, years),
      past.map(({ asOfDay }) => windowAt(asOfDay, 91, years)),
    );
    const season = found.correction?.season ?? null;
    expect(season?.trust).toBeGreaterThan(0.5);
    expect(season?.effects[0]).toBeGreaterThan(0.2);
    expect(season?.effects.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 9);
    const busy = predictor(found);
    const plain = predictor(
      fitForecast(
        windowAt(frame.asOfDay, 91, years),
        past.slice(0, 3).map(({ asOfDay }) => windowAt(asOfDay, 91, years)),
      ),
    );
    const { customers } = windowAt(frame.asOfDay, 91, years);
    const total = (by: typeof busy) =>
      customers.reduce((sum, each) => sum + (by?.(each).buys ?? Number.NaN), 0);
    const came = customers.filter(({ bought }) => bought > 0).length;
    expect(Math.abs(total(busy) - came)).toBeLessThan(Math.abs(total(plain) - came) / 2);
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

it('ridge logistic regression: the slope is 0 at the optimum, nothing counts against, and groups have their own level', () => {
  const trials = [3, 1, 2, 0, 5, 4, 2, 1, 2, 3].map((x, i) => ({
    group: i < 6 ? 0 : 1,
    features: [x - 2, i % 2],
    offset: 0.2,
    happened: x > 1 && i !== 6,
  }));
  const [first = 0, second = 0] = ridgeLogistic(trials, 2, [0, 0]);
  expect(first).toBeGreaterThan(0);
  expect(second).toBe(0);
  // At the optimum each group has as many as foretold: that gives its constant.
  const logs = trials.map(({ features, offset }) => offset + first * (features[0] ?? 0));
  const rest = [0, 1].flatMap((group) => {
    const own = trials.flatMap((trial, i) =>
      trial.group === group ? [{ ...trial, log: logs[i] ?? 0 }] : [],
    );
    const happened = own.filter((each) => each.happened).length;
    const level = levelFor(
      Float64Array.from(own, ({ log }) => log),
      happened,
    );
    return own.map(({ log, happened: did }) => (did ? 1 : 0) - 1 / (1 + Math.exp(-(log + level))));
  });
  const sum = (j: number) => rest.reduce((total, each, i) => total + each * (trials[i]?.features[j] ?? 0), 0);
  expect(sum(0) - 2 * first).toBeCloseTo(0, 6);
  // What would count against stays at nothing: more of it would not help.
  expect(sum(1)).toBeLessThanOrEqual(1e-6);
});

it('odds that are too extreme lose weight, and at most all of it', () => {
  // Log odds of 2 and −2 were foretold, and half of each came: the best weight is none, −1 beside their own.
  const trials = [2, 2, -2, -2].map((x, i) => ({
    group: 0,
    features: [x],
    offset: x,
    happened: i % 2 === 0,
  }));
  expect(ridgeLogistic(trials, 1e-6, [-1])[0]).toBeCloseTo(-1, 4);
  // What came was the very opposite: without a bound they would turn round.
  const opposite = trials.map((each) => ({ ...each, happened: each.offset < 0 }));
  expect(ridgeLogistic(opposite, 1e-6, [-1])).toEqual([-1]);
});

it('the level at which so many happen', () => {
  // Two of even odds and wanted 1.5: ln(.75/.25) = ln 3 each.
  expect(levelFor(Float64Array.of(0, 0), 1.5)).toBeCloseTo(Math.log(3), 10);
  // Odds of 1 : 4 and 4 : 1 give 1 in all as they are.
  expect(levelFor(Float64Array.of(-Math.log(4), Math.log(4)), 1)).toBeCloseTo(0, 10);
  expect(levelFor(Float64Array.of(0), 0)).toBeLessThan(-19);
});

describe('the season', () => {
  it('is believed as far as it came back', () => {
    // The three windows before the horizon, centred: [.1, −.1, 0]; what came a year later: [.2, −.2, 0], with a mean
    // square of .04. (.02 + .02) / (.01 + .01 + .04) = 2/3; the mean of the whole year is .1625.
    const found = seasonOf([0.35, 0.2, 0, 0.1], [0.2, -0.2, 0], 1);
    expect(found.trust).toBeCloseTo(2 / 3, 12);
    expect(found.effects[0]).toBeCloseTo(0.35 - 0.1625, 12);
    // Doubted twice as much: .04 / (.02 + .08).
    expect(seasonOf([0.35, 0.2, 0, 0.1], [0.2, -0.2, 0], 2).trust).toBeCloseTo(0.4, 12);
    expect(seasonOf([0.35, 0.2, 0, 0.1], [-0.2, 0.2, 0], 1).trust).toBe(0);
    expect(seasonOf([1, 0, 0, 0], [0, 0, 0], 1).trust).toBe(0);
    expect(seasonOf([1, 2, -2, 0], [3, -3, 0], 0.01).trust).toBe(1);
    expect(() => seasonOf([1, 2], [1, 2], 1)).toThrow(RangeError);
  });
});

describe('earlier windows', () => {
  const daysOf = (first: number, asOfDay: number, horizonDays: number) =>
    pastWindows({ asOfDay, horizonDays }, first).map((each) => [each.asOfDay, each.horizonDays]);

  it('are three, of half the length in a short file, and none in the shortest', () => {
    expect(daysOf(0, 1000, 273)).toEqual([[727, 273], [454, 273], [181, 273]]); // prettier-ignore
    expect(daysOf(0, 100, 90)).toEqual([[55, 45]]);
    // 22 days of a quarter of the horizon: seen for 18 and for 62 days before.
    expect(daysOf(0, 62, 90)).toEqual([[40, 22], [18, 22]]); // prettier-ignore
    expect(daysOf(0, 10, 90)).toEqual([]);
    expect(() => pastWindows({ asOfDay: 10, horizonDays: 0 }, 0)).toThrow(RangeError);
  });

  it('tell of the season from two years and some days on', () => {
    // 365 + 4 × 90 days before, by when 45 days were seen; 365 + 12 × 30 + 15; 365 + 4 × 182 + 91.
    for (const [horizon, days] of [
      [90, 770],
      [30, 740],
      [182, 1184],
    ] as const) {
      // prettier-ignore
      expect(seasonDays(horizon, defaultThresholds)).toBe(days);
      expect(daysOf(0, days, horizon).length).toBeGreaterThan(3);
      expect(daysOf(1, days, horizon)).toHaveLength(3);
    }
  });

  it('reach back two years for the season, never beyond what was seen', () => {
    // The oldest begins 365 + 4 × 90 days before, and half a horizon must have been seen by then.
    expect(daysOf(0, 770, 90)).toHaveLength(3 + 1 + 5);
    expect(daysOf(0, 769, 90)).toHaveLength(3);
    expect(daysOf(0, 770, 90).at(-1)).toEqual([45, 90]);
  });
});
