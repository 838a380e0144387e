import { rfmCuts, rfmScores, type RfmScores, type Thresholds } from '../../core/index.ts';
import type { Engine } from '../engine.ts';
import { ground } from '../measures/index.ts';
import { runStep } from './levels.ts';

type RfmRow = { customer_key: number; recency_days: number; orders: number; money: number };

export async function measureRfm(engine: Engine): Promise<RfmRow[]> {
  await runStep(engine, ground.rfm);
  return engine.rows<RfmRow>('SELECT * FROM rfm ORDER BY customer_key');
}

/** Scores by customer key; null with too few customers. */
export function scorer(
  rows: readonly RfmRow[],
  thresholds: Thresholds,
): ((customerKey: number) => RfmScores | null) | null {
  const cuts = rfmCuts(
    {
      recencyDays: rows.map((row) => row.recency_days),
      orders: rows.map((row) => row.orders),
      money: rows.map((row) => row.money),
    },
    thresholds,
  );
  if (cuts === null) return null;
  const byKey = new Map(rows.map((row) => [row.customer_key, row]));
  return (customerKey) => {
    const row = byKey.get(customerKey);
    return row === undefined ? null : rfmScores(row.recency_days, row.orders, row.money, cuts);
  };
}
