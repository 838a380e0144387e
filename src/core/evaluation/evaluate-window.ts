import { fitModel, gammaGamma } from '../models/index.ts';
import {
  fitForecast,
  forecastModels,
  predictor,
  type Forecast,
  type ForecastModel,
  type PurchaseWindow,
} from '../prediction/index.ts';
import { defaultThresholds, type Thresholds } from '../thresholds.ts';
import { calibration, type CalibrationRow } from './calibration.ts';
import { judgeForecasts, type Defeat, type Foretold, type JudgedForecast } from './judge-forecast.ts';

/** A window whose outcome is known, with what baselines and values need. */
export interface EvaluationWindow extends PurchaseWindow {
  customers: readonly (PurchaseWindow['customers'][number] & {
    /** Purchases on the same days one year before. */
    readonly lastSeason: number;
    /** Net amount of the purchases so far, and within the horizon. */
    readonly spent: number;
    readonly brought: number;
  })[];
}

export interface EvaluatedModel {
  id: ForecastModel;
  forecast: Forecast;
  /** Sum of P(alive); null where the model was refused. */
  aliveSum: number | null;
  calibration: CalibrationRow[];
}

export interface Evaluation {
  asOfDay: number;
  horizonDays: number;
  customers: number;
  buyers: number;
  purchases: number;
  value: number;
  /** Whether the data go back far enough for the same season of the last year. */
  hasLastSeason: boolean;
  models: EvaluatedModel[];
  /** Models first, then baselines. */
  judged: JudgedForecast[];
  /** Models that do worse than the best baseline, the default worse than the best of all others, beyond chance. */
  defeats: Defeat[];
}

/**
 * Foretells a window from what was known at its beginning, by every model and by naive baselines, and holds all of
 * them against what came.
 *
 * Baselines: *recency* ranks by days since the last purchase and gives everybody the same chance, that of all who came;
 * *rate* goes on at x/T; *last_period* repeats the horizon before; *last_season* repeats the same days of the year
 * before, where the data go back that far. Values: expected purchases times the mean value of a purchase by
 * Gamma-Gamma; of baselines times the own mean.
 *
 * @param past windows that ended by then, the latest first, for the combination to learn from
 * @throws RangeError as `fitForecast`
 * @source baselines: Wübben & von Wangenheim (2008), Journal of Marketing 72(3), 82–93
 * @example
 * evaluateWindow({ asOfDay: 100, horizonDays: 90, customers: [] }, []).judged.length; // => 3
 */
export function evaluateWindow(
  window: EvaluationWindow,
  past: readonly PurchaseWindow[],
  thresholds: Thresholds = defaultThresholds,
): Evaluation {
  const { asOfDay, horizonDays, customers } = window;
  const bought = Float64Array.from(customers, (each) => each.bought);
  const happened = Uint8Array.from(bought, (count) => (count > 0 ? 1 : 0));
  const came = Float64Array.from(customers, (each) => each.brought);
  const meanValue = meanValues(window);

  const models: EvaluatedModel[] = [];
  const candidates: Foretold[] = [];
  for (const id of forecastModels) {
    const forecast = fitForecast(window, past, id, thresholds);
    const predict = predictor(forecast);
    if (predict === null) {
      models.push({ id, forecast, aliveSum: null, calibration: [] });
      continue;
    }
    const all = customers.map((customer) => predict(customer));
    const buys = Float64Array.from(all, (each) => each.buys);
    models.push({
      id,
      forecast,
      aliveSum: all.reduce((sum, { alive }) => sum + alive, 0),
      calibration: calibration(buys, happened),
    });
    candidates.push({
      id,
      score: buys,
      buys,
      expected: Float64Array.from(all, (each) => each.expected),
      guess: Float64Array.from(all, (each) => each.typical),
      value: Float64Array.from(all, (each, i) => each.expected * (meanValue[i] ?? 0)),
    });
  }

  const share = customers.length === 0 ? 0 : happened.reduce((sum, each) => sum + each, 0) / customers.length;
  const counting = (
    id: string,
    count: (customer: EvaluationWindow['customers'][number]) => number,
  ): Foretold => {
    const expected = Float64Array.from(customers, count);
    const value = Float64Array.from(
      customers,
      ({ spent, purchases }, i) => ((expected[i] ?? 0) * spent) / purchases,
    );
    return { id, score: expected, buys: null, expected, guess: expected, value };
  };
  const first = Math.min(...customers.map(({ firstPurchaseDay }) => firstPurchaseDay));
  const hasLastSeason = customers.length > 0 && asOfDay - first >= 365 + horizonDays / 2;
  const baselines: Foretold[] = [
    {
      id: 'recency',
      score: Float64Array.from(customers, ({ lastPurchaseDay }) => lastPurchaseDay - asOfDay),
      buys: Float64Array.from(customers, () => share),
      expected: null,
      guess: null,
      value: null,
    },
    counting('rate', ({ purchases, firstPurchaseDay }) =>
      asOfDay > firstPurchaseDay ? ((purchases - 1) / (asOfDay - firstPurchaseDay)) * horizonDays : 0,
    ),
    counting('last_period', ({ recentPurchases }) => recentPurchases),
    ...(hasLastSeason ? [counting('last_season', ({ lastSeason }) => lastSeason)] : []),
  ];
  return {
    asOfDay,
    horizonDays,
    customers: customers.length,
    buyers: happened.reduce((sum, each) => sum + each, 0),
    purchases: bought.reduce((sum, each) => sum + each, 0),
    value: came.reduce((sum, each) => sum + each, 0),
    hasLastSeason,
    models,
    ...judgeForecasts(candidates, baselines, { bought, value: came }),
  };
}

/** Mean value of a purchase to be expected of each customer; the mean of all where Gamma-Gamma finds none. */
function meanValues({ customers }: EvaluationWindow): number[] {
  const rows = customers
    .filter(({ spent }) => spent > 0)
    .map(({ purchases, spent }) => ({ purchases, meanValue: spent / purchases }));
  const purchases = customers.reduce((sum, each) => sum + each.purchases, 0);
  const mean = purchases === 0 ? 0 : customers.reduce((sum, each) => sum + each.spent, 0) / purchases;
  if (rows.length < 50) return customers.map(() => mean);
  const fit = fitModel(gammaGamma, thinned(rows));
  if (fit.status === 'not_converged') return customers.map(() => mean);
  const model = gammaGamma.at(fit.parameters);
  return customers.map(({ purchases: own, spent }) =>
    spent > 0 ? (model.expectedValue({ purchases: own, meanValue: spent / own }) ?? mean) : mean,
  );
}

/** At most two thousand, every k-th in order of size. */
function thinned<Row extends { purchases: number; meanValue: number }>(rows: readonly Row[]): Row[] {
  const step = Math.ceil(rows.length / 2000);
  return rows
    .toSorted((a, b) => a.purchases - b.purchases || a.meanValue - b.meanValue)
    .filter((_, i) => i % step === 0);
}

/** Ids of what is held against the models. */
export const baselineIds = ['recency', 'rate', 'last_period', 'last_season'] as const;
export const evaluatedIds: readonly string[] = [...forecastModels, ...baselineIds];
