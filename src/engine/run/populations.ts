import { regularity, type Population, type Thresholds } from '../../core/index.ts';
import type { Engine } from '../engine.ts';
import { spanOf, windowDays, type Level } from './levels.ts';

/** The population that a row is held against: by category, or one for all under null. */
export type PopulationOf = (category: string | null) => Population;

export async function populations(
  engine: Engine,
  level: Level,
  asOfDay: number,
  thresholds: Thresholds,
  byCategory: boolean,
): Promise<PopulationOf> {
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
  };
  return (category) => populationsByCategory.get(byCategory ? category : null) ?? nobody;
}
