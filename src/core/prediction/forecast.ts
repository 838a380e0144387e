import { mbgNbd, paretoNbd, purchaseModels, type Fit, type PurchaseModel } from '../models/index.ts';
import { defaultThresholds, type Thresholds } from '../thresholds.ts';
import { correctionOf, type Correction } from './correction.ts';
import { fitTo, meanGapOf, type Buyers, type PurchaseWindow } from './window.ts';

/** The combination, or one of the classic models as it is. */
export const forecastModels = ['combined', ...purchaseModels.map(({ id }) => id)] as const;
export type ForecastModel = (typeof forecastModels)[number];

/** Why no model is used, and the silence rule decides alone. */
export type Refusal = 'few_customers' | 'few_repeaters' | 'short_history' | 'not_converged';

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
 * *combined*, the default: the odds of buying by Pareto/NBD (MBG/NBD where that finds no maximum), corrected by what
 * earlier windows of the same customers taught, each foretold from what was known at its beginning: nothing of the
 * horizon to come is seen. A ridge-penalised logistic regression says how far the odds are too extreme, and what
 * frequency, recency, trend, silence beyond the own gap and regularity add. How many buy: as many as by the classic
 * model, shifted by what the earlier windows had more or less, drawn towards nothing, and by the season as far as it came
 * back a year later. How often those buy who buy stays the classic model's word. Without an earlier window it stands
 * as it is.
 *
 * Refused, with the reason: fewer than `model.minCustomers` buyers or `model.minRepeaters` of them with a second
 * purchase, a history shorter than `model.minSpan` horizons, no maximum found.
 *
 * @param present the buyers on the day from which is foretold; all, or a sample that stands for them
 * @param past earlier windows that ended by then, the latest first: those that `pastWindows` names
 * @throws RangeError when a past window reaches beyond the present day, or the horizon is not above 0
 * @source our choice; classic models as cited there. Slope and level of odds: Cox (1958),
 * Biometrika 45, 562–565; stacking: Wolpert (1992), Neural Networks 5, 241–259
 * @example
 * fitForecast({ asOfDay: 100, horizonDays: 90, customers: [] }, []).refused; // => 'few_customers'
 */
export function fitForecast(
  present: Buyers,
  past: readonly PurchaseWindow[],
  model: ForecastModel = 'combined',
  thresholds: Thresholds = defaultThresholds,
): Forecast {
  const { asOfDay, horizonDays, customers } = present;
  if (!(horizonDays > 0)) throw new RangeError('`fitForecast` requires a horizon above 0 days');
  if (past.some((window) => window.asOfDay + window.horizonDays > asOfDay))
    throw new RangeError('`fitForecast` requires past windows that ended by the present day');
  const repeaters = customers.filter(({ purchases }) => purchases > 1).length;
  const meanGapDays = meanGapOf(customers);
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
    correction: model === 'combined' ? correctionOf(fitted, present, past, thresholds) : null,
  };
}

/** The first model of these that finds its maximum. */
function firstFit(
  models: readonly PurchaseModel[],
  present: Buyers,
): { model: PurchaseModel; fit: Fit } | null {
  for (const model of models) {
    const fit = fitTo(model, present);
    if (fit.status !== 'not_converged') return { model, fit };
  }
  return null;
}

/** Purchases beyond the first of somebody who buys at least once. */
export function furtherOf(expected: number, buys: number): number {
  return buys > 0 ? Math.max(0, expected / buys - 1) : 0;
}
