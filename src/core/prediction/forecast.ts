import { distinctHistories } from '../models/histories.ts';
import {
  fitModel,
  mbgNbd,
  paretoNbd,
  purchaseModels,
  type Fit,
  type PurchaseModel,
} from '../models/index.ts';
import { defaultThresholds, type Thresholds } from '../thresholds.ts';
import { featuresOf, type BuyerHistory, type FeatureSetting } from './features.ts';
import { ridgeLogistic } from './ridge-logistic.ts';

/** Customers as they were known on a day, and what they did in the horizon after it. */
export interface PurchaseWindow {
  asOfDay: number;
  horizonDays: number;
  customers: readonly (BuyerHistory & {
    /** Purchase days within the horizon after the day. */
    readonly bought: number;
  })[];
}

/** The combination, or one of the classic models as it is. */
export const forecastModels = ['combined', ...purchaseModels.map(({ id }) => id)] as const;
export type ForecastModel = (typeof forecastModels)[number];

/** Why no model is used, and the silence rule decides alone. */
export type Refusal = 'few_customers' | 'few_repeaters' | 'short_history' | 'not_converged';

/** How the combination corrects the classic model; plain numbers. */
export interface Correction {
  /** Of the log odds: constant, then one for each of `features`, 0 or more. */
  coefficients: readonly number[];
  /** Of the features in the windows learnt from. */
  means: readonly number[];
  /** Standard deviations; 0 for a feature that never varied and is not used. */
  spreads: readonly number[];
  /** The earlier days from which was learnt. */
  fromDays: readonly number[];
  trials: number;
}

/** A model as fitted: all that is needed to foretell, as plain numbers. */
export interface Forecast {
  /** Null where none is used. */
  model: ForecastModel | null;
  refused: Refusal | null;
  asOfDay: number;
  horizonDays: number;
  /** Buyers that the fit rests on: all, or the sample. */
  customers: number;
  repeaters: number;
  /** The classic model by itself, in days. */
  base: Fit | null;
  /** Null for a classic model, and where no earlier window teaches anything. */
  correction: Correction | null;
  meanGapDays: number | null;
}

/**
 * Fits the model by which purchases within a horizon are foretold.
 *
 * *combined*, the default: the odds of buying by Pareto/NBD (MBG/NBD where that finds no maximum), corrected by a
 * ridge-penalised logistic regression on frequency, recency, trend, silence beyond the own gap and regularity. It is
 * learnt from earlier windows of the same customers, each foretold from what was known at its beginning: nothing of the
 * horizon to come is seen. How many a buyer buys stays the classic model's word. Without an earlier window
 * the classic model stands as it is.
 *
 * Refused, with the reason: fewer than `model.minCustomers` buyers or `model.minRepeaters` of them with a second
 * purchase, a history shorter than `model.minSpan` horizons, no maximum found.
 *
 * @param present the buyers on the day from which is foretold; all, or a sample that stands for them
 * @param past earlier windows that ended by then, the latest first
 * @throws RangeError when a past window reaches beyond the present day, or the horizon is not above 0
 * @source our choice; classic models as cited there. Stacking: Wolpert (1992), Neural Networks 5, 241–259
 * @example
 * fitForecast({ asOfDay: 100, horizonDays: 90, customers: [] }, []).refused; // => 'few_customers'
 */
export function fitForecast(
  present: Pick<PurchaseWindow, 'asOfDay' | 'horizonDays'> & { customers: readonly BuyerHistory[] },
  past: readonly PurchaseWindow[],
  model: ForecastModel = 'combined',
  thresholds: Thresholds = defaultThresholds,
): Forecast {
  const { asOfDay, horizonDays, customers } = present;
  if (!(horizonDays > 0)) throw new RangeError('`fitForecast` requires a horizon above 0 days');
  if (past.some((window) => window.asOfDay + window.horizonDays > asOfDay))
    throw new RangeError('`fitForecast` requires past windows that ended by the present day');
  const repeaters = customers.filter(({ purchases }) => purchases > 1).length;
  const meanGapDays = meanGap(customers);
  const forecast: Forecast = {
    model: null,
    refused: null,
    asOfDay,
    horizonDays,
    customers: customers.length,
    repeaters,
    base: null,
    correction: null,
    meanGapDays,
  };
  if (customers.length < thresholds['model.minCustomers']) return { ...forecast, refused: 'few_customers' };
  if (repeaters < thresholds['model.minRepeaters']) return { ...forecast, refused: 'few_repeaters' };
  const span = asOfDay - Math.min(...customers.map(({ firstPurchaseDay }) => firstPurchaseDay));
  if (span < horizonDays * thresholds['model.minSpan']) return { ...forecast, refused: 'short_history' };

  const candidates =
    model === 'combined' ? [paretoNbd, mbgNbd] : purchaseModels.filter(({ id }) => id === model);
  const fitted = firstFit(candidates, present);
  if (fitted === null) return { ...forecast, refused: 'not_converged' };
  return {
    ...forecast,
    model,
    base: fitted.fit,
    correction: model === 'combined' ? learn(fitted.each, fitted.fit, past, thresholds) : null,
  };
}

/** The first model of these that finds its maximum. */
function firstFit(
  models: readonly PurchaseModel[],
  window: { asOfDay: number; customers: readonly BuyerHistory[] },
): { each: PurchaseModel; fit: Fit } | null {
  for (const each of models) {
    const fit = fitTo(each, window);
    if (fit.status !== 'not_converged') return { each, fit };
  }
  return null;
}

/** What a classic model sees of a customer on a day. */
export function historyOn(
  asOfDay: number,
  { purchases, firstPurchaseDay, lastPurchaseDay }: BuyerHistory,
): { repeats: number; recency: number; length: number } {
  return {
    repeats: purchases - 1,
    recency: lastPurchaseDay - firstPurchaseDay,
    length: asOfDay - firstPurchaseDay,
  };
}

function fitTo(
  model: PurchaseModel,
  window: { asOfDay: number; customers: readonly BuyerHistory[] },
  near?: readonly number[],
): Fit {
  const histories = window.customers.map((customer) => historyOn(window.asOfDay, customer));
  return fitModel(model, distinctHistories(histories, near === undefined ? mostRows : mostRows / 2), near);
}

/** Mean of all own gaps; null without repeats. */
function meanGap(customers: readonly BuyerHistory[]): number | null {
  let days = 0;
  let gaps = 0;
  for (const { purchases, firstPurchaseDay, lastPurchaseDay } of customers) {
    days += lastPurchaseDay - firstPurchaseDay;
    gaps += purchases - 1;
  }
  return gaps > 0 ? days / gaps : null;
}

interface Lesson {
  features: number[];
  offset: number;
  bought: number;
}

function learn(
  model: PurchaseModel,
  fit: Fit,
  past: readonly PurchaseWindow[],
  thresholds: Thresholds,
): Correction | null {
  const lessons: Lesson[] = [];
  const fromDays: number[] = [];
  for (const window of past.slice(0, thresholds['model.windows'])) {
    const buyers = window.customers.filter(({ bought }) => bought > 0).length;
    const fewest = Math.min(buyers, window.customers.length - buyers);
    if (fewest < thresholds['model.minWindowBuyers']) continue;
    const earlier = fitTo(model, window, fit.parameters);
    lessons.push(...lessonsOf(model, earlier, window));
    fromDays.push(window.asOfDay);
  }
  if (lessons.length === 0) return null;
  const { means, spreads } = scalesOf(lessons);
  const trials = lessons.map(({ features, offset, bought }) => ({
    features: standardised(features, { means, spreads }),
    offset,
    happened: bought > 0,
  }));
  const coefficients = ridgeLogistic(trials, thresholds['model.penalty'], thresholds['model.levelPenalty']);
  return { coefficients, means, spreads, fromDays, trials: trials.length };
}

function lessonsOf(model: PurchaseModel, fit: Fit, window: PurchaseWindow): Lesson[] {
  const setting: FeatureSetting = {
    asOfDay: window.asOfDay,
    horizonDays: window.horizonDays,
    meanGapDays: meanGap(window.customers),
  };
  const base = model.at(fit.parameters);
  return window.customers.map((customer) => {
    const history = historyOn(window.asOfDay, customer);
    const expected = base.expected(history, window.horizonDays);
    const buys = base.buys(history, window.horizonDays);
    return {
      features: featuresOf(customer, expected, setting),
      offset: logOdds(buys),
      bought: customer.bought,
    };
  });
}

function scalesOf(lessons: readonly Lesson[]): { means: number[]; spreads: number[] } {
  const size = lessons[0]?.features.length ?? 0;
  const means = Array.from(
    { length: size },
    (_, j) => lessons.reduce((sum, { features }) => sum + (features[j] ?? 0), 0) / lessons.length,
  );
  const spreads = means.map((mean, j) => {
    const square = lessons.reduce((sum, { features }) => sum + ((features[j] ?? 0) - mean) ** 2, 0);
    const spread = Math.sqrt(square / lessons.length);
    return spread < 1e-6 ? 0 : spread;
  });
  return { means, spreads };
}

export function standardised(
  features: readonly number[],
  { means, spreads }: Pick<Correction, 'means' | 'spreads'>,
): number[] {
  return features.map((value, j) => {
    const spread = spreads[j] ?? 0;
    return spread === 0 ? 0 : (value - (means[j] ?? 0)) / spread;
  });
}

/** Chance after the correction. */
export function chanceOf(
  offset: number,
  features: readonly number[],
  coefficients: readonly number[],
): number {
  let log = offset + (coefficients[0] ?? 0);
  for (let j = 0; j < features.length; j++) log += (features[j] ?? 0) * (coefficients[j + 1] ?? 0);
  return 1 / (1 + Math.exp(-log));
}

export function logOdds(chance: number): number {
  const kept = Math.min(Math.max(chance, 1e-9), 1 - 1e-9);
  return Math.log(kept / (1 - kept));
}

/** Purchases beyond the first of somebody who buys at least once. */
export function furtherOf(expected: number, buys: number): number {
  return buys > 0 ? Math.max(0, expected / buys - 1) : 0;
}

/** Distinct histories that a fit looks at. */
const mostRows = 1200;
