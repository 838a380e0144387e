import { purchaseModels } from '../models/index.ts';
import { corrected, standardised } from './correction.ts';
import { countMedian } from './count-median.ts';
import type { BuyerHistory } from './features.ts';
import { featuresOf } from './features.ts';
import { furtherOf, type Forecast } from './forecast.ts';
import { chanceOf } from './log-odds.ts';
import { historyOn } from './window.ts';

/** What is foretold of one customer. */
export interface Prediction {
  /** P(alive): probability that the customer has not left for good, 0–1, by the classic model. */
  alive: number;
  /** Probability of at least one purchase within the horizon, 0–1: the number to read first. */
  buys: number;
  /** Expected purchases within the horizon, at least `buys`. */
  expected: number;
  /** The number of purchases that is as likely to be exceeded as not: a whole number. */
  typical: number;
  horizonDays: number;
}

/** Foretells one customer; another horizon than the fitted one follows the curve of the classic model. */
export type Predict = (history: BuyerHistory, horizonDays?: number) => Prediction;

/**
 * Makes a fitted forecast into a function of customers.
 *
 * With silence the chance to buy falls; with purchases, at the same silence in own gaps, it rises; with the horizon
 * the chance and the number rise.
 *
 * @returns null when no model is used: then the silence rule decides alone
 * @source see `fitForecast`
 * @example
 * const fit = { model: 'pareto-nbd', status: 'converged', parameters: [1, 30, 1, 300], standardErrors: null, logLikelihood: -1, customers: 500 };
 * const forecast = { model: 'pareto-nbd', refused: null, asOfDay: 400, horizonDays: 90, customers: 500, repeaters: 300, base: fit, correction: null, meanGapDays: 40 };
 * const history = { purchases: 9, firstPurchaseDay: 40, lastPurchaseDay: 390, gapVariation: null, recentPurchases: 2 };
 * predictor(forecast)(history).typical; // => 2
 */
export function predictor(forecast: Forecast): Predict | null {
  const { base, correction, asOfDay, horizonDays, meanGapDays } = forecast;
  const model = purchaseModels.find(({ id }) => id === base?.model);
  if (base === null || model === undefined) return null;
  const classic = model.at(base.parameters);
  const setting = { asOfDay, horizonDays, meanGapDays };

  return (customer, within = horizonDays) => {
    const history = historyOn(asOfDay, customer);
    const alive = classic.alive(history);
    const classicBuys = classic.buys(history, horizonDays);
    const classicExpected = classic.expected(history, horizonDays);
    let buys = classicBuys;
    let expected = classicExpected;
    if (correction !== null) {
      const features = featuresOf(customer, { buys: classicBuys, expected: classicExpected }, setting);
      // The first of them are the log odds before the correction.
      const log = corrected(features[0] ?? 0, standardised(features, correction), correction.coefficients);
      buys = chanceOf(log);
      expected = buys * (1 + furtherOf(classicExpected, classicBuys));
    }
    if (within !== horizonDays) {
      const curve = Math.log1p(-classic.buys(history, within)) / Math.log1p(-classicBuys);
      const growth = classicExpected > 0 ? classic.expected(history, within) / classicExpected : 1;
      buys = Number.isFinite(curve) ? -Math.expm1(curve * Math.log1p(-buys)) : buys;
      expected = Math.max(buys, expected * growth);
    }
    // Who is likelier to buy than the classic model says is likelier to be there.
    const there = Math.min(1, Math.max(buys, classicBuys > 0 ? (alive * buys) / classicBuys : alive));
    const { shape, mean } = classic.rate(history);
    const typical = countMedian(expected, buys, { alive: there, shape, throughout: mean * within });
    return { alive, buys, expected, typical, horizonDays: within };
  };
}
