import type { Finding } from '../../findings/finding.ts';
import type { Engine } from '../engine.ts';
import { moneySql } from './cast.ts';
import type { LoadedFile } from './load.ts';
import type { Shaping } from './shaping.ts';

/** Orders whose lines show different totals, although each should show that of the whole order. */
export async function conflictingTotals(
  engine: Engine,
  { mapping, styles, raw, joins, source, shape }: LoadedFile,
  { cells, orderTotals, shopOf }: Pick<Shaping, 'cells' | 'orderTotals' | 'shopOf'>,
): Promise<Finding[]> {
  const order = mapping.get('order_id');
  const id = order?.sql(styles);
  const shop = order === undefined ? null : shopOf(order.column, false);
  const findings: Finding[] = [];
  for (const name of id === undefined ? [] : orderTotals) {
    const total = mapping.get(name);
    if (total === undefined) continue;
    const amount = total.computed ? total.sql(styles) : moneySql(total.sql(styles), styles);
    const [row] = await engine.rows<{ orders: string; example: string | null }>(
      `SELECT count(*) AS orders, min(id) AS example FROM (
         SELECT id FROM (SELECT ${id} AS id, ${shop ?? 'NULL'} AS shop, ${amount} AS total FROM ${cells(raw.relation)} AS r ${joins})
         WHERE id IS NOT NULL GROUP BY id, shop HAVING count(DISTINCT total) > 1)`,
    );
    const { orders = 0, example = null } = row ?? {};
    if (Number(orders) === 0) continue;
    const place = { table: shape.id, file: source.candidate.cite, line: null, record: null };
    findings.push({
      rule: 'order.totals-differ',
      ...place,
      column: total.from,
      value: example,
      count: Number(orders),
    });
  }
  return findings;
}
