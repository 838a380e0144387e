import { fitForecast, type Forecast, type Thresholds } from '../../core/index.ts';
import type { Engine } from '../engine.ts';
import { measureWindows, type MeasuredWindow } from './windows.ts';

/** The horizon of `expected_purchases_90d`. */
export const horizonDays = 90;

/** How the model is fitted that foretells purchases; it may take a while, beside the engine. */
export type Fit = (...given: Parameters<typeof fitForecast>) => Promise<Forecast>;

export const fitHere: Fit = async (...given) => fitForecast(...given);

/** What a model of whole customers is fitted on; the current level is theirs. */
export async function forecastWindows(
  engine: Engine,
  asOfDay: number,
  thresholds: Thresholds,
): Promise<[present: MeasuredWindow, past: MeasuredWindow[]]> {
  const days = [asOfDay, ...pastDays(asOfDay, horizonDays, thresholds)];
  const [present, ...past] = await measureWindows(engine, days, horizonDays);
  return [present ?? { asOfDay, horizonDays, customers: [] }, past];
}

/** The days at which earlier windows began: each ends where the next begins, the last one on the day itself. */
export function pastDays(asOfDay: number, horizon: number, thresholds: Thresholds): number[] {
  return Array.from({ length: thresholds['model.windows'] }, (_, i) => asOfDay - (i + 1) * horizon);
}
