import type { Engine } from './engine.ts';
import type { ReadTables } from './inputs/read.ts';
import { measure, type Measured, type MeasureOptions } from './measure.ts';
import { quoteName } from './quote.ts';
import { findAsOf } from './run/as-of-date.ts';
import { dateSql } from './run/sql.ts';

/** The same records, looked at from several days one after the other. */
export interface Looks {
  /** The last credible day of the data, days since 1970-01-01; without transactions that of the other files. */
  lastDay: number;
  /** First day with a transaction, or without any of a contract; null without either. */
  firstDay: number | null;
  /** Days with transactions among the last `days` before and on a day, ascending. */
  daysWithSales: (upTo: number, days: number) => Promise<number[]>;
  /** Everything that is known on a day; what the look before made of it is forgotten. */
  from: (day: number, what: Pick<MeasureOptions, 'only' | 'churn' | 'model'>) => Promise<Measured>;
  /** Own purchases by stretch of days, as the last look saw them. */
  series: (stretches: readonly Stretch[]) => Promise<SeriesPoint[]>;
  /** Buyers by month of first purchase (`2026-05`) and months since, 1 to `months`, as the last look saw them. */
  cohorts: (months: number) => Promise<{ firstPurchase: string; month: number; buyers: number }[]>;
}

export interface Stretch {
  firstDay: number;
  lastDay: number;
}

export interface SeriesPoint {
  buyers: number;
  purchases: number;
  /** Sum over customers of the square of their purchases: how far the total may wobble. */
  purchaseSquares: number;
  revenue: number;
  revenueSquares: number;
  newCustomers: number;
}

export async function openLooks(
  options: Pick<MeasureOptions, 'engine' | 'tables' | 'thresholds' | 'fit'>,
): Promise<Looks> {
  const { engine, tables } = options;
  const hasLines = tables.files.some(({ table }) => table.id === 'transactions');
  const last = await findAsOf(engine, tables, null, hasLines);
  const own = `SELECT DISTINCT day FROM read_lines WHERE reason = 0 AND day IS NOT NULL AND day <= ${dateSql(last.day)}`;
  const days = hasLines
    ? await engine.rows<{ day: number }>(
        `SELECT (day - DATE '1970-01-01')::INTEGER AS day FROM (${own}) ORDER BY day`,
      )
    : [];
  const kept = new Set(await relations(engine));
  let looking = false;
  return {
    lastDay: last.day,
    firstDay: days[0]?.day ?? (await firstContract(engine, tables)),
    daysWithSales: async (upTo, count) =>
      days.map(({ day }) => day).filter((day) => day <= upTo && day > upTo - count),
    from: async (day, what) => {
      if (looking) await forget(engine, kept);
      looking = true;
      return measure({
        ...options,
        asOfDay: day,
        byCategory: false,
        rfm: false,
        countOrders: false,
        keepRecords: true,
        ...what,
      });
    },
    series: (stretches) => seriesOf(engine, stretches),
    cohorts: (months) => cohortsOf(engine, months),
  };
}

async function firstContract(engine: Engine, { files }: ReadTables): Promise<number | null> {
  if (!files.some(({ table }) => table.id === 'contracts')) return null;
  const [row] = await engine.rows<{ day: number | null }>(
    `SELECT (min("start")::DATE - DATE '1970-01-01')::INTEGER AS day FROM contracts WHERE reason = 0`,
  );
  return row?.day ?? null;
}

async function relations(engine: Engine): Promise<string[]> {
  const rows = await engine.rows<{ name: string }>(
    `SELECT schema_name || '.' || table_name AS name FROM duckdb_tables() WHERE NOT internal
     UNION ALL SELECT schema_name || '.' || view_name FROM duckdb_views() WHERE NOT internal ORDER BY name`,
  );
  return rows.map(({ name }) => name);
}

/** Drops everything that a look made: its schemas, and what it left in the main one. */
async function forget(engine: Engine, kept: ReadonlySet<string>): Promise<void> {
  await engine.run("SET search_path = 'main'");
  const schemas = await engine.rows<{ name: string }>(
    `SELECT DISTINCT schema_name AS name FROM duckdb_schemas()
     WHERE NOT internal AND database_name = current_database() AND schema_name <> 'main' ORDER BY name`,
  );
  for (const { name } of schemas) await engine.run(`DROP SCHEMA ${quoteName(name)} CASCADE`);
  const made = await engine.rows<{ name: string; kind: string }>(
    `SELECT table_name AS name, 'TABLE' AS kind FROM duckdb_tables() WHERE NOT internal AND schema_name = 'main'
     UNION ALL SELECT view_name, 'VIEW' FROM duckdb_views() WHERE NOT internal AND schema_name = 'main' ORDER BY name`,
  );
  for (const { name, kind } of made)
    if (!kept.has(`main.${name}`)) await engine.run(`DROP ${kind} ${quoteName(name)}`);
}

async function seriesOf(engine: Engine, stretches: readonly Stretch[]): Promise<SeriesPoint[]> {
  if (stretches.length === 0) return [];
  const values = stretches.map(
    ({ firstDay, lastDay }, index) => `(${index}, ${dateSql(firstDay)}, ${dateSql(lastDay)})`,
  );
  const rows = await engine.rows<{
    buyers: string;
    purchases: string;
    purchase_squares: number;
    revenue: number;
    revenue_squares: number;
    new_customers: string;
  }>(
    `WITH bought AS (
       SELECT number, customer_key,
         count(*) FILTER (is_visit) AS purchases,
         round(coalesce(sum(amount), 0) * 100)::HUGEINT AS cents,
         coalesce(sum(amount), 0) AS revenue,
         coalesce(bool_or(is_visit AND day = first_day), false) AS is_new
       FROM (VALUES ${values.join(', ')}) AS stretches(number, first, last)
       LEFT JOIN (
         SELECT customer_key, day, amount, is_visit,
           min(day) FILTER (is_visit) OVER (PARTITION BY customer_key) AS first_day
         FROM by_customer.days
       ) ON day BETWEEN first AND last
       GROUP BY number, customer_key
     )
     SELECT count(*) FILTER (purchases > 0) AS buyers,
       sum(purchases)::BIGINT AS purchases,
       sum(purchases * purchases)::DOUBLE AS purchase_squares,
       sum(revenue)::DOUBLE AS revenue,
       sum(cents * cents)::DOUBLE / 10000 AS revenue_squares,
       count(*) FILTER (is_new) AS new_customers
     FROM bought GROUP BY number ORDER BY number`,
  );
  return rows.map((row) => ({
    buyers: Number(row.buyers),
    purchases: Number(row.purchases),
    purchaseSquares: row.purchase_squares,
    revenue: row.revenue,
    revenueSquares: row.revenue_squares,
    newCustomers: Number(row.new_customers),
  }));
}

async function cohortsOf(engine: Engine, months: number): ReturnType<Looks['cohorts']> {
  const rows = await engine.rows<{ first_purchase: string; month: number; buyers: number }>(
    `SELECT strftime(first_day, '%Y-%m') AS first_purchase, month::INTEGER AS month,
       count(DISTINCT customer_key)::INTEGER AS buyers
     FROM (
       SELECT customer_key, first_day, date_diff('month', first_day, day) AS month
       FROM (
         SELECT customer_key, day, min(day) OVER (PARTITION BY customer_key) AS first_day
         FROM by_customer.days WHERE is_visit
       )
     )
     WHERE month BETWEEN 1 AND ${Math.trunc(months)}
     GROUP BY first_purchase, month ORDER BY first_purchase, month`,
  );
  return rows.map(({ first_purchase: firstPurchase, month, buyers }) => ({ firstPurchase, month, buyers }));
}
