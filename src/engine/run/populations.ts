import { regularity, type CollectableCode, type Population, type Thresholds } from '../../core/index.ts';
import type { Engine } from '../engine.ts';
import type { ReadTables } from '../inputs/read.ts';
import { spanOf, windowDays, type Level } from './levels.ts';

/** The population that a row is held against: by category, or one for all under null. */
export type PopulationOf = (category: string | null) => Population;

export async function populations(
  engine: Engine,
  level: Level,
  asOfDay: number,
  thresholds: Thresholds,
  byCategory: boolean,
  tables: ReadTables,
): Promise<PopulationOf> {
  const collected = collectedIn(tables);
  const rows = await engine.rows<{
    category_key: number;
    category: string | null;
    buyers: string;
    repeaters: string;
    value_12m: number;
    moments: number | null;
    sum_m: number | null;
    sum_m_squared: number | null;
  }>(
    `SELECT counts.category_key, categories.category, count(*) AS buyers, count(*) FILTER (purchases >= 2) AS repeaters,
       coalesce(sum(value_12m), 0)::DOUBLE AS value_12m, max(wheat_morrison.customers) AS moments, max(sum_m) AS sum_m,
       max(sum_m_squared) AS sum_m_squared
     FROM counts LEFT JOIN worth USING (customer_key, category_key) LEFT JOIN wheat_morrison USING (category_key)
       LEFT JOIN categories USING (category_key)
     GROUP BY ALL ORDER BY counts.category_key`,
  );
  const span = await spanOf(engine);
  const clockOf = new Map(level.clocks.map((clock) => [clock.category_key, clock.clock_days]));
  const populationsByCategory = new Map<string | null, Population>();
  for (const row of rows) {
    const clockDays = clockOf.get(row.category_key) ?? null;
    populationsByCategory.set(byCategory ? row.category : null, {
      asOfDay,
      clockDays,
      regularity:
        row.moments === null
          ? null
          : regularity(
              { customers: row.moments, sum: row.sum_m ?? 0, sumOfSquares: row.sum_m_squared ?? 0 },
              thresholds,
            ),
      windowDays: windowDays(byCategory ? null : clockDays, span, thresholds),
      buyers: Number(row.buyers),
      repeaters: Number(row.repeaters),
      value12m: row.value_12m,
      collected,
    });
  }
  const nobody: Population = {
    asOfDay,
    clockDays: null,
    regularity: null,
    windowDays: windowDays(null, span, thresholds),
    buyers: 0,
    repeaters: 0,
    value12m: 0,
    collected,
  };
  return (category) => populationsByCategory.get(byCategory ? category : null) ?? nobody;
}

/** What is among the inputs already, so that nobody is asked for it. */
function collectedIn({ files, transactionColumns }: ReadTables): CollectableCode[] {
  const has = (...names: string[]) => names.some((name) => transactionColumns.has(name));
  const read = (...ids: string[]) => files.some(({ table }) => ids.includes(table.id));
  const given: Record<CollectableCode, boolean> = {
    item_prices: has('list_price', 'discount'),
    campaigns: read('campaigns', 'rewards'),
    stores: has('store_id', 'channel') || read('access', 'stores'),
    surveys: read('surveys'),
    exit_reasons: files.some(
      ({ mapping }) =>
        mapping.has('exit_reason_code') || mapping.has('exit_reason_text') || mapping.has('reason_text'),
    ),
  };
  return (Object.keys(given) as CollectableCode[]).filter((code) => given[code]);
}
