import { provenExperiments, type Experiment, type SourceId, type Thresholds } from '../../core/index.ts';
import type { Engine } from '../engine.ts';

/** A natural experiment that the measures looked at, and where its counts lie. */
interface Observed {
  signals: readonly string[];
  /** The relations are there when one of these is. */
  needs: SourceId;
  /**
   * One row per exposed customer and event that has controls: `customer_key`, `event`, `before` and `after`, and with
   * them those of the controls of the event, `control_customers`, `control_before`, `control_after`. Before is 2H, after
   * is H.
   */
  sql: string;
}

const ofRivals = (condition: string) => `
  SELECT counts.customer_key, (counts.event_no, counts.stratum) AS event, counts.before, counts.after,
    controls.customers AS control_customers, controls.before AS control_before, controls.after AS control_after
  FROM rival_counts AS counts
  JOIN rival_controls AS controls ON controls.event_no = counts.event_no AND controls.stratum = counts.stratum
  WHERE counts.exposed AND (${condition})`;

const ofAccess = (change: 'worse' | 'rival_near') => `
  SELECT counts.customer_key, (counts.category_key, counts.week) AS event, counts.before, counts.after,
    controls.customers AS control_customers, controls.before AS control_before, controls.after AS control_after
  FROM access_counts AS counts
  JOIN access_controls AS controls ON controls.category_key = counts.category_key AND controls.week = counts.week
  WHERE counts.before >= 2 AND ${change}`;

/** Every natural experiment with controls. A new one is one entry here. */
const observed: readonly Observed[] = [
  {
    signals: ['price.leaves-on-rival-cut'],
    needs: 'competitor_events',
    sql: ofRivals("counts.kind = 'cut'"),
  },
  {
    signals: ['choice.stayed-after-entry'],
    needs: 'competitor_events',
    sql: ofRivals("counts.kind = 'entry'"),
  },
  { signals: ['choice.slept-through'], needs: 'competitor_events', sql: ofRivals('true') },
  {
    signals: ['reward.programme-cut'],
    needs: 'campaigns',
    sql: `
  SELECT counts.customer_key, (counts.category_key, counts.calendar_key, counts.kind_bit) AS event, counts.before,
    counts.after, controls.customers AS control_customers, controls.before AS control_before,
    controls.after AS control_after
  FROM reward_end_counts AS counts
  JOIN reward_end_controls AS controls
    ON controls.category_key = counts.category_key AND controls.calendar_key = counts.calendar_key
   AND controls.kind_bit = counts.kind_bit
  WHERE counts.exposed`,
  },
  { signals: ['access.worse-fell', 'access.kept-coming'], needs: 'access', sql: ofAccess('worse') },
  { signals: ['access.rival-nearer-fell'], needs: 'access', sql: ofAccess('rival_near') },
];

/**
 * Signals of natural experiments whose effect shows in all customers together (model 3.4). Within each event the larger
 * of the two groups is scaled down to the purchases before of the smaller one: then both groups are made up of the same
 * events, and controls that stand beside several events do not count as more than those they stand beside.
 */
export async function provenIn(
  engine: Engine,
  sources: readonly SourceId[],
  thresholds: Thresholds,
): Promise<string[]> {
  const experiments: Experiment[] = [];
  for (const { signals, needs, sql } of observed) {
    if (!sources.includes(needs)) continue;
    const [row] = await engine.rows<Record<Count, string | null>>(
      `WITH seen AS (${sql}),
       events AS (
         SELECT event, sum("before") AS "before", sum("after") AS "after", max(control_customers) AS control_customers,
           max(control_before) AS control_before, max(control_after) AS control_after,
           least(sum("before"), max(control_before)) AS matched
         FROM seen GROUP BY event
       )
       SELECT (SELECT count(DISTINCT customer_key) FROM seen) AS customers, sum(control_customers) AS control_customers,
         sum(matched) AS "before",
         sum(("after" * matched / "before")::DECIMAL(18, 6)) AS "after",
         sum((control_after * matched / control_before)::DECIMAL(18, 6)) AS control_after
       FROM events`,
    );
    const arm = (customers: Count, before: Count, after: Count) => ({
      customers: Number(row?.[customers] ?? 0),
      before: Number(row?.[before] ?? 0),
      after: Number(row?.[after] ?? 0),
      timeBefore: 2,
      timeAfter: 1,
    });
    experiments.push({
      signals,
      exposed: arm('customers', 'before', 'after'),
      controls: arm('control_customers', 'before', 'control_after'),
    });
  }
  return provenExperiments(experiments, thresholds);
}

type Count = 'customers' | 'before' | 'after' | 'control_customers' | 'control_after';
