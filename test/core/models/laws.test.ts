import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctHistories, fitModel, purchaseModels } from '../../../src/core/models/index.ts';

const positive = fc.double({ min: 0.05, max: 300, noNaN: true });
const history = fc
  .record({
    repeats: fc.integer({ min: 0, max: 600 }),
    share: fc.double({ min: 0.001, max: 1, noNaN: true }),
    length: fc.double({ min: 20, max: 2000, noNaN: true }),
  })
  .map(({ repeats, share, length }) => ({ repeats, recency: repeats === 0 ? 0 : share * length, length }));

describe.each(purchaseModels)('$id', (model) => {
  const parameters = fc.tuple(...model.parameters.map(() => positive));

  it('is finite and within bounds for every legal input', () => {
    fc.assert(
      fc.property(parameters, history, positive, (values, one, horizon) => {
        const fitted = model.at(values);
        expect(Number.isFinite(fitted.logLikelihood(one))).toBe(true);
        for (const share of [fitted.alive(one), fitted.buys(one, horizon)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(fitted.buys(one, horizon)).toBeLessThanOrEqual(fitted.alive(one) * (1 + 1e-9));
        // Who buys at least once buys at least once.
        expect(fitted.expected(one, horizon)).toBeGreaterThanOrEqual(fitted.buys(one, horizon) * (1 - 1e-9));
      }),
    );
  });

  it('expects more within a longer horizon, and nothing within none', () => {
    fc.assert(
      fc.property(parameters, history, positive, positive, (values, one, horizon, more) => {
        const fitted = model.at(values);
        expect(fitted.expected(one, 0)).toBe(0);
        expect(fitted.expected(one, horizon + more)).toBeGreaterThanOrEqual(
          fitted.expected(one, horizon) * (1 - 1e-12),
        );
        expect(fitted.buys(one, horizon + more)).toBeGreaterThanOrEqual(
          fitted.buys(one, horizon) * (1 - 1e-12),
        );
      }),
    );
  });

  it('trusts less the longer a customer is silent', () => {
    fc.assert(
      fc.property(parameters, history, positive, positive, (values, one, silence, horizon) => {
        const fitted = model.at(values);
        const later = { ...one, length: one.length + silence };
        expect(fitted.alive(later)).toBeLessThanOrEqual(fitted.alive(one) * (1 + 1e-9));
        expect(fitted.buys(later, horizon)).toBeLessThanOrEqual(fitted.buys(one, horizon) * (1 + 1e-9));
      }),
    );
  });

  it('is the same in days and in weeks', () => {
    fc.assert(
      fc.property(parameters, history, positive, (values, one, horizon) => {
        const weeks = model.at(values);
        const days = model.at(values.map((value, i) => (model.parameters[i]?.hasUnit ? value * 7 : value)));
        const inDays = { ...one, recency: one.recency * 7, length: one.length * 7 };
        const close = (a: number, b: number) =>
          expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(a), 1e-9));
        close(weeks.alive(one), days.alive(inDays));
        close(weeks.buys(one, horizon), days.buys(inDays, horizon * 7));
        close(weeks.expected(one, horizon), days.expected(inDays, horizon * 7));
      }),
    );
  });
});

// Made by the rules of the model itself, with numbers from a fixed sequence: rates 1/30 a day, one in seven leaves.
const world = Array.from({ length: 400 }, (_, i) => {
  const chance = (step: number) =>
    ((i * 7919 + step * 104_729 + ((i * step) % 97) * 31) % 10_007) / 10_007 + 5e-5;
  const length = 300 + (i % 60);
  const gap = 20 + 40 * chance(0);
  let day = 0;
  let repeats = 0;
  for (let step = 1; step < 40; step++) {
    if (chance(2 * step + 100) < 1 / 7) break;
    const next = day + Math.ceil(-gap * Math.log(chance(2 * step + 1)));
    if (next > length) break;
    if (next > day) repeats++;
    day = next;
  }
  return { repeats, recency: day, length };
});

describe.each(purchaseModels)('a fit of $id', (model) => {
  const fit = fitModel(model, distinctHistories(world));

  it('ends with a status, finite parameters and standard errors', () => {
    expect(['converged', 'boundary']).toContain(fit.status);
    expect(fit.parameters.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
    expect(fit.standardErrors === null).toBe(fit.status === 'boundary');
    expect(fit.customers).toBe(400);
  });

  it('does not depend on the order of customers nor on how they are counted', () => {
    expect(fitModel(model, distinctHistories(world.toReversed()))).toEqual(fit);
    expect(fitModel(model, world).logLikelihood).toBeCloseTo(fit.logLikelihood, 4);
  });

  it('gives the same predictions in weeks', () => {
    const weeks = fitModel(
      model,
      distinctHistories(world.map((one) => ({ ...one, recency: one.recency / 7, length: one.length / 7 }))),
    );
    expect(weeks.status).toBe(fit.status);
    const one = { repeats: 3, recency: 140, length: 280 };
    const inWeeks = { repeats: 3, recency: 20, length: 40 };
    expect(model.at(weeks.parameters).expected(inWeeks, 10)).toBeCloseTo(
      model.at(fit.parameters).expected(one, 70),
      5,
    );
  });

  it('survives customers who are all alike', () => {
    const alike = fitModel(model, [{ repeats: 4, recency: 80, length: 100, customers: 50 }]);
    expect(alike.parameters.every(Number.isFinite)).toBe(true);
    expect(Number.isFinite(alike.logLikelihood)).toBe(true);
    const never = fitModel(model, [{ repeats: 0, recency: 0, length: 100, customers: 50 }]);
    expect(never.parameters.every(Number.isFinite)).toBe(true);
  });
});

it('a sample holds every kind of buyer in its share and adds up to its size', () => {
  const histories = Array.from({ length: 10_000 }, (_, i) => ({
    repeats: i % 10,
    recency: i % 10 === 0 ? 0 : 1 + (i % 700),
    length: 800 + (i % 13),
  }));
  const sample = distinctHistories(histories, 500);
  expect(sample.reduce((sum, { customers }) => sum + customers, 0)).toBe(500);
  for (let x = 0; x < 10; x++) {
    const share = sample
      .filter(({ repeats }) => repeats === x)
      .reduce((sum, { customers }) => sum + customers, 0);
    expect(Math.abs(share - 50)).toBeLessThanOrEqual(1);
  }
  expect(distinctHistories(histories.toReversed(), 500)).toEqual(sample);
});

it('refuses histories that cannot be', () => {
  for (const history of [
    { repeats: -1, recency: 0, length: 1 },
    { repeats: 1, recency: 2, length: 1 },
    { repeats: 0, recency: 1, length: 2 },
    { repeats: 1, recency: 0, length: 2 },
    { repeats: 0, recency: 0, length: NaN },
  ])
    expect(() => distinctHistories([history])).toThrow(RangeError);
  expect(() => fitModel(purchaseModels[0], [])).toThrow(RangeError);
  expect(() => purchaseModels[0].at([1, 1, -1, 1])).toThrow(RangeError);
});
