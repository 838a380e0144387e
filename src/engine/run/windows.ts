import type { BuyerHistory, PurchaseWindow, WindowFrame } from '../../core/index.ts';
import type { Engine } from '../engine.ts';
import { modelSteps } from '../measures/index.ts';
import { runStep } from './levels.ts';
import { dateSql } from './sql.ts';

/** A customer in a window, with what baselines need beside. */
export interface WindowCustomer extends BuyerHistory {
  key: number;
  bought: number;
  /** Purchases on the same days one year before. */
  lastSeason: number;
}

export interface MeasuredWindow extends PurchaseWindow {
  customers: readonly WindowCustomer[];
}

/** What customers had spent by a day, and brought within the horizon, by key. */
export async function measureValues(
  engine: Engine,
  day: number,
  horizonDays: number,
): Promise<Map<number, { spent: number; brought: number }>> {
  await prepare(engine, [{ asOfDay: day, horizonDays }]);
  const values = new Map<number, { spent: number; brought: number }>();
  const rows = `SELECT customer_key, spent, brought FROM (${modelSteps.valuesSql()})`;
  for await (const { rowCount, columns } of engine.chunks(rows)) {
    const at = (column: number, row: number) => columns[column]?.getItem(row) as number;
    for (let row = 0; row < rowCount; row++)
      values.set(at(0, row), { spent: at(1, row), brought: at(2, row) });
  }
  await engine.run('DROP TABLE model_sample');
  return values;
}

async function prepare(engine: Engine, frames: readonly WindowFrame[]): Promise<void> {
  const values = frames.map(
    ({ asOfDay, horizonDays }, id) => `(${id}, ${dateSql(asOfDay)}, ${Math.round(horizonDays)})`,
  );
  await engine.run(
    `CREATE OR REPLACE TABLE model_windows AS
     SELECT * FROM (VALUES ${values.join(', ')}) AS windows(window_id, from_day, horizon_days)`,
  );
  await runStep(engine, modelSteps.sample);
}

/** These windows, of the customers of the current level; customers in order of key. */
export async function measureWindows(
  engine: Engine,
  frames: readonly WindowFrame[],
): Promise<MeasuredWindow[]> {
  await prepare(engine, frames);
  const customers = frames.map((): WindowCustomer[] => []);
  const rows = `SELECT window_id, customer_key, purchases, first_purchase_day, last_purchase_day, gap_variation, recent,
     bought, last_season FROM (${modelSteps.windowsSql()}) ORDER BY window_id, customer_key`;
  for await (const { rowCount, columns } of engine.chunks(rows)) {
    const at = (column: number, row: number) => columns[column]?.getItem(row) as number;
    for (let row = 0; row < rowCount; row++)
      customers[at(0, row)]?.push({
        key: at(1, row),
        purchases: at(2, row),
        firstPurchaseDay: at(3, row),
        lastPurchaseDay: at(4, row),
        gapVariation: (columns[5]?.getItem(row) ?? null) as number | null,
        recentPurchases: at(6, row),
        bought: at(7, row),
        lastSeason: at(8, row),
      });
  }
  await engine.run('DROP TABLE model_sample');
  return frames.map((frame, id) => ({ ...frame, customers: customers[id] ?? [] }));
}

/** The first purchase of anybody; null without purchases. */
export async function firstDay(engine: Engine): Promise<number | null> {
  const [row] = await engine.rows<{ day: number | null }>(
    "SELECT (min(first_day) - DATE '1970-01-01')::INTEGER AS day FROM counts",
  );
  return row?.day ?? null;
}
