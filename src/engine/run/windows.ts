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

/** What customers of the current level have spent, by key. */
export async function measureSpent(engine: Engine): Promise<Map<number, number>> {
  const spent = new Map<number, number>();
  const rows = `SELECT customer_key, coalesce(sum(amount) FILTER (is_visit), 0)::DOUBLE AS spent
    FROM days GROUP BY customer_key`;
  for await (const [key = 0, own = 0] of numbersIn(engine, rows)) spent.set(key, own);
  return spent;
}

/** What came within a window: purchase days, and net amount of purchases and returns, by key. */
export async function measureCame(
  engine: Engine,
  days: string,
  { asOfDay, horizonDays }: WindowFrame,
): Promise<Map<number, { bought: number; brought: number }>> {
  const came = new Map<number, { bought: number; brought: number }>();
  const rows = `SELECT customer_key, (count(*) FILTER (is_visit))::INTEGER AS bought, sum(amount)::DOUBLE AS brought
    FROM ${days}
    WHERE day > ${dateSql(asOfDay)} AND day <= ${dateSql(asOfDay + Math.round(horizonDays))}
    GROUP BY customer_key`;
  for await (const [key = 0, bought = 0, brought = 0] of numbersIn(engine, rows))
    came.set(key, { bought, brought });
  return came;
}

async function* numbersIn(engine: Engine, sql: string): AsyncGenerator<number[]> {
  for await (const { rowCount, columns } of engine.chunks(sql))
    for (let row = 0; row < rowCount; row++) yield columns.map((column) => column.getItem(row) as number);
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
