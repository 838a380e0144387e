import {
  fitForecast,
  pastWindows,
  type Forecast,
  type ForecastModel,
  type Thresholds,
} from '../../core/index.ts';
import type { Engine } from '../engine.ts';
import { firstDay, measureWindows } from './windows.ts';

/** The horizon of `expected_purchases_90d`. */
export const horizonDays = 90;

/** The model that foretells the purchases of whole customers; the current level is theirs. */
export async function forecastOf(
  engine: Engine,
  asOfDay: number,
  model: ForecastModel,
  thresholds: Thresholds,
): Promise<Forecast> {
  const frame = { asOfDay, horizonDays };
  const past = pastWindows(frame, (await firstDay(engine)) ?? asOfDay, thresholds);
  const [present, ...measured] = await measureWindows(engine, [frame, ...past]);
  return fitForecast(present ?? { ...frame, customers: [] }, measured, model, thresholds);
}
