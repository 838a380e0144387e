import { fitForecast, type Forecast, type ForecastModel, type Thresholds } from '../../core/index.ts';
import type { Engine } from '../engine.ts';
import { measureWindows } from './windows.ts';

/** The horizon of `expected_purchases_90d`. */
export const horizonDays = 90;

/** The model that foretells the purchases of whole customers; the current level is theirs. */
export async function forecastOf(
  engine: Engine,
  asOfDay: number,
  model: ForecastModel,
  thresholds: Thresholds,
): Promise<Forecast> {
  const days = [asOfDay, ...pastDays(asOfDay, horizonDays, thresholds)];
  const [present, ...past] = await measureWindows(engine, days, horizonDays);
  return fitForecast(present ?? { asOfDay, horizonDays, customers: [] }, past, model, thresholds);
}

/** The days at which earlier windows began: each ends where the next begins, the last one on the day itself. */
export function pastDays(asOfDay: number, horizon: number, thresholds: Thresholds): number[] {
  return Array.from({ length: thresholds['model.windows'] }, (_, i) => asOfDay - (i + 1) * horizon);
}
