import { rfmCuts, rfmScores, type RfmScores, type Thresholds } from '../../core/index.ts';
import type { Engine } from '../engine.ts';
import type { FactTable } from '../fact-table.ts';
import { ground } from '../measures/index.ts';
import { runStep } from './levels.ts';

type RfmRow = { customer_key: number; orders: number; money: number };

export async function measureRfm(engine: Engine): Promise<RfmRow[]> {
  await runStep(engine, ground.rfm);
  return engine.rows<RfmRow>('SELECT * FROM rfm ORDER BY customer_key');
}

/** Scores by row of the facts, for who kept a purchase; null with too few customers. */
export function scorer(
  rows: readonly RfmRow[],
  facts: FactTable,
  asOfDay: number,
  thresholds: Thresholds,
): ((row: number) => RfmScores | null) | null {
  // The last purchase is the one that was kept, the same that all other columns speak of.
  const buyers = rows.flatMap(({ customer_key, orders, money }) => {
    const { lastPurchaseDay } = facts.at(customer_key);
    return lastPurchaseDay === null
      ? []
      : [{ row: customer_key, recencyDays: asOfDay - lastPurchaseDay, orders, money }];
  });
  const cuts = rfmCuts(
    {
      recencyDays: buyers.map(({ recencyDays }) => recencyDays),
      orders: buyers.map(({ orders }) => orders),
      money: buyers.map(({ money }) => money),
    },
    thresholds,
  );
  if (cuts === null) return null;
  const byRow = new Map(buyers.map((each) => [each.row, each]));
  return (row) => {
    const buyer = byRow.get(row);
    return buyer === undefined ? null : rfmScores(buyer.recencyDays, buyer.orders, buyer.money, cuts);
  };
}
