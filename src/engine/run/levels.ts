import { weightedMedian, type Thresholds } from '../../core/index.ts';
import type { Engine } from '../engine.ts';
import { unitSql } from './keys.ts';
import { levels, measureSql, rateSteps, type Step } from '../measures/index.ts';

export type LevelName = 'by_customer' | 'by_category';

export interface Level {
  name: LevelName;
  clocks: Clock[];
}

interface Clock {
  category_key: number;
  clock_days: number | null;
  repeaters: number;
}

const units: Record<LevelName, string> = {
  by_customer: 'SELECT customer_key, -1 AS category_key FROM customers',
  // Who holds a contract in a category need not buy there.
  by_category: `SELECT customer_key, category_key FROM occasions
    UNION
    SELECT contracts.customer_key, categories.category_key
    FROM known.contracts AS contracts CROSS JOIN run JOIN categories USING (category)
    WHERE contracts.customer_key IS NOT NULL AND contracts."start" <= run.as_of`,
};

/** Counts, clocks and rates at one level; the level's relations stay in a schema of their own. */
export async function enterLevel(engine: Engine, name: LevelName, thresholds: Thresholds): Promise<Level> {
  await engine.run(`CREATE SCHEMA ${name}`);
  await returnToLevel(engine, name);
  await engine.run(`CREATE VIEW units AS ${units[name]}`);
  await engine.run(`CREATE MACRO unit(category_key) AS ${unitSql(name === 'by_category')}`);
  for (const step of levels[name]) await runStep(engine, step);
  const clocks = await findClocks(engine);
  await storeClocks(engine, clocks, thresholds);
  for (const step of rateSteps) await runStep(engine, step);
  return { name, clocks };
}

/** Makes the relations of a level the ones that names mean. */
export async function returnToLevel(engine: Engine, name: LevelName): Promise<void> {
  await engine.run(`SET search_path = '${name},measured,main'`);
}

/** Defines the relation of a step in the current level. */
export async function runStep(engine: Engine, { file, relation, as }: Step): Promise<void> {
  await engine.run(`CREATE ${as} ${relation} AS ${measureSql(file)}`);
}

async function findClocks(engine: Engine): Promise<Clock[]> {
  const rows = await engine.rows<{
    category_key: number;
    days: number;
    ended_weight: number;
    open_weight: number;
  }>('SELECT * FROM gap_lengths ORDER BY category_key, days');
  const repeaters = await engine.rows<{ category_key: number; repeaters: string }>(
    'SELECT category_key, count(*) FILTER (purchases >= 2) AS repeaters FROM counts GROUP BY category_key ORDER BY category_key',
  );
  const byCategory = new Map<number, { days: number; ended: number; open: number }[]>();
  for (const { category_key, days, ended_weight, open_weight } of rows) {
    const list = byCategory.get(category_key) ?? [];
    list.push({ days, ended: ended_weight, open: open_weight });
    byCategory.set(category_key, list);
  }
  return repeaters.map(({ category_key, repeaters: count }) => ({
    category_key,
    clock_days: weightedMedian(byCategory.get(category_key) ?? []),
    repeaters: Number(count),
  }));
}

/** `own` marks clocks that rest on enough repeaters; the others stand in only for themselves. */
async function storeClocks(engine: Engine, clocks: readonly Clock[], thresholds: Thresholds): Promise<void> {
  await engine.run(
    'CREATE TABLE clock (category_key INTEGER, clock_days INTEGER, repeaters INTEGER, own BOOLEAN)',
  );
  for (let start = 0; start < clocks.length; start += 1000) {
    const values = clocks
      .slice(start, start + 1000)
      .map(
        (clock) =>
          `(${clock.category_key}, ${clock.clock_days ?? 'NULL'}, ${clock.repeaters}, ${clock.repeaters >= thresholds['clock.minRepeaters']})`,
      );
    if (values.length > 0) await engine.run(`INSERT INTO clock VALUES ${values.join(', ')}`);
  }
}

/** Settles the window in which change is judged, by the clock of whole customers; returns its length in days. */
export async function setWindow(engine: Engine, level: Level, thresholds: Thresholds): Promise<number> {
  const clock = level.clocks[0]?.clock_days ?? null;
  const window = windowDays(clock, await spanOf(engine), thresholds);
  await engine.run(`UPDATE run SET half_window_days = ${Math.floor(window / 2)}`);
  return window;
}

/**
 * A year, or six clocks where purchases are rarer, but never more than half of the data: change can only be seen in
 * customers who were known for the whole window.
 */
function windowDays(clockDays: number | null, spanDays: number, thresholds: Thresholds): number {
  const wanted = Math.ceil((clockDays ?? 0) * thresholds['window.gaps']);
  return Math.max(thresholds['window.minDays'], Math.min(wanted, Math.floor(spanDays / 2)));
}

/** Days from the first purchase of anybody to the as-of date. */
async function spanOf(engine: Engine): Promise<number> {
  const [row] = await engine.rows<{ days: number | null }>(
    'SELECT max(tenure_days)::INTEGER AS days FROM counts',
  );
  return row?.days ?? 0;
}
