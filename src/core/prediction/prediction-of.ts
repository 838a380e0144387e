import type { Facts, Population } from '../facts/index.ts';
import type { Forecast } from './forecast.ts';
import { predictor, type Predict, type Prediction } from './predict.ts';

/**
 * What is foretold of a customer by the model of the population.
 *
 * @returns null without a purchase, without a model, and for customers in a category, for whom none is fitted
 * @source see `fitForecast`
 * @example
 * predictionOf({ purchases: 0, category: null, firstPurchaseDay: null, lastPurchaseDay: null, gapVariation: null }, {}); // => null
 */
export function predictionOf(
  facts: Pick<
    Facts,
    'purchases' | 'category' | 'firstPurchaseDay' | 'lastPurchaseDay' | 'gapVariation' | 'purchases90d'
  >,
  population: Pick<Population, 'forecast'>,
  /** Other than that of the model. */
  horizonDays?: number,
): Prediction | null {
  const { forecast } = population;
  const { purchases, firstPurchaseDay, lastPurchaseDay, gapVariation, purchases90d } = facts;
  if (forecast === undefined || forecast === null || facts.category !== null) return null;
  if (purchases === 0 || firstPurchaseDay === null || lastPurchaseDay === null) return null;
  if (forecast.correction !== null && purchases90d === undefined) return null;
  const predict = predictOf(forecast);
  if (predict === null) return null;
  const history = {
    purchases,
    firstPurchaseDay,
    lastPurchaseDay,
    gapVariation,
    recentPurchases: purchases90d ?? 0,
  };
  return predict(history, horizonDays);
}

/** The same function for the same forecast: only a memory of what its numbers give anyway. */
function predictOf(forecast: Forecast): Predict | null {
  let predict = memory.get(forecast);
  if (predict === undefined) {
    predict = predictor(forecast);
    memory.set(forecast, predict);
  }
  return predict;
}

const memory = new WeakMap<Forecast, Predict | null>();
