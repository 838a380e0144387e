import {
  nps,
  regularity,
  type Nps,
  type Population,
  type SourceId,
  type Thresholds,
} from '../../core/index.ts';
import type { Engine } from '../engine.ts';
import type { Level } from './levels.ts';

/** The population that a row is held against: by category, or one for all under null. */
export type PopulationOf = (category: string | null) => Population;

/** What holds for all customers together; the current level is that of whole customers. */
export async function populationOfAll(
  engine: Engine,
  level: Level,
  given: { asOfDay: number; windowDays: number; sources: readonly SourceId[]; thresholds: Thresholds },
): Promise<Population> {
  const { asOfDay, windowDays, sources, thresholds } = given;
  const [described] = await describe(engine, thresholds);
  return {
    asOfDay,
    windowDays,
    clockDays: level.clocks[0]?.clock_days ?? null,
    regularity: described?.regularity ?? null,
    buyers: described?.buyers ?? 0,
    repeaters: described?.repeaters ?? 0,
    value12m: described?.value12m ?? 0,
    sources,
    ...(sources.includes('surveys') ? { nps: await npsOf(engine) } : {}),
  };
}

async function npsOf(engine: Engine): Promise<Nps | null> {
  const [counts] = await engine.rows<{ promoters: number; passives: number; detractors: number }>(
    'SELECT promoters, passives, detractors FROM nps_answers',
  );
  return counts === undefined ? null : nps(counts);
}

/**
 * What holds in each category; the current level is that of customers in categories. Where too few bought twice in a
 * category, the clock and the regularity of all stand in (decision 8).
 */
export async function populationByCategory(
  engine: Engine,
  level: Level,
  overall: Population,
  thresholds: Thresholds,
): Promise<PopulationOf> {
  const clockOf = new Map(level.clocks.map((clock) => [clock.category_key, clock.clock_days]));
  const populations = new Map<string | null, Population>();
  for (const { categoryKey, category, ...described } of await describe(engine, thresholds)) {
    const own = described.repeaters >= thresholds['clock.minRepeaters'];
    populations.set(category, {
      ...overall,
      ...described,
      clockDays: own ? (clockOf.get(categoryKey) ?? null) : overall.clockDays,
      regularity: own ? described.regularity : overall.regularity,
    });
  }
  return (category) => populations.get(category) ?? overall;
}

/** The same populations with the natural experiments that the measures proved once they had run. */
export function withProven(populationOf: PopulationOf, provenExperiments: readonly string[]): PopulationOf {
  const known = new Map<Population, Population>();
  return (category) => {
    const population = populationOf(category);
    const proven = known.get(population) ?? { ...population, provenExperiments };
    known.set(population, proven);
    return proven;
  };
}

async function describe(engine: Engine, thresholds: Thresholds) {
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
  return rows.map((row) => ({
    categoryKey: row.category_key,
    category: row.category,
    buyers: Number(row.buyers),
    repeaters: Number(row.repeaters),
    value12m: row.value_12m,
    regularity:
      row.moments === null
        ? null
        : regularity(
            { customers: row.moments, sum: row.sum_m ?? 0, sumOfSquares: row.sum_m_squared ?? 0 },
            thresholds,
          ),
  }));
}
