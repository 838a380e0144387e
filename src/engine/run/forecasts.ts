import { fitForecast, pastWindows, type Forecast, type Thresholds } from '../../core/index.ts';
import type { Engine } from '../engine.ts';
import { firstDay, measureWindows, type MeasuredWindow } from './windows.ts';

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
  const frame = { asOfDay, horizonDays };
  const frames = pastWindows(frame, (await firstDay(engine)) ?? asOfDay, thresholds);
  const [present, ...past] = await measureWindows(engine, [frame, ...frames]);
  return [present ?? { ...frame, customers: [] }, past];
}
