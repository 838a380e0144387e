import { expect, it } from 'vitest';
import { modelOf, predictor, seenBy, type Forecast } from '../../../src/core/index.ts';
import { makePopulation as population } from '../make.ts';

const forecast: Forecast = {
  model: 'pareto-nbd',
  refused: null,
  asOfDay: 400,
  horizonDays: 90,
  customers: 500,
  repeaters: 300,
  base: {
    model: 'pareto-nbd',
    status: 'converged',
    parameters: [1, 30, 1, 300],
    standardErrors: null,
    logLikelihood: -1,
    customers: 500,
  },
  correction: null,
  meanGapDays: 40,
};

it('a model keeps its parameters, and the day goes on', () => {
  const kept = modelOf(population({ asOfDay: 400, clockDays: 30, regularity: 2, forecast }));
  const later = population({ asOfDay: 450, clockDays: 33, regularity: 1.5, forecast: null });
  const seen = seenBy(later, kept);
  expect(seen).toMatchObject({ asOfDay: 450, clockDays: 30, regularity: 2 });
  expect(seen.forecast).toEqual({ ...forecast, asOfDay: 450 });
  // The same customer, silent for fifty days more, is less likely there.
  const history = {
    purchases: 9,
    firstPurchaseDay: 40,
    lastPurchaseDay: 390,
    gapVariation: null,
    recentPurchases: 2,
  };
  const alive = (of: Forecast | null | undefined) => (of ? (predictor(of)?.(history).alive ?? NaN) : NaN);
  expect(alive(seen.forecast)).toBeLessThan(alive(forecast));
});

it('travels in a file without a change', () => {
  const model = modelOf(population({ forecast }));
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
});

it('a model of which nothing was asked leaves what is there', () => {
  const { fittedOn, clockDays, regularity } = modelOf(population({}));
  expect(seenBy(population({ forecast }), { fittedOn, clockDays, regularity }).forecast).toBe(forecast);
});
