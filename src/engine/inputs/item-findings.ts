import type { Finding } from '../../findings/finding.ts';
import type { Engine } from '../engine.ts';
import type { Source } from './open.ts';
import { nameShops, orderIdOf, shopCellOf } from './order-items.ts';
import { strictRelation } from './raw.ts';
import { blankSql } from './select.ts';

/** The file of orders and SQL of all order numbers in it, with their shops. */
export interface OrderIds {
  source: Source;
  sql: string;
}

/**
 * What became of every line that was joined to orders: lines = joined + of no order + of an order whose lines stand in a
 * later file.
 */
export async function itemFindings(
  engine: Engine,
  itemsOf: ReadonlyMap<Source, readonly Source[]>,
  orders: readonly OrderIds[],
): Promise<Finding[]> {
  const groups = new Map<string, { items: readonly Source[]; ids: string[] }>();
  for (const { source, sql } of orders) {
    const items = itemsOf.get(source) ?? [];
    const key = items.map(({ candidate }) => candidate.cite).join('\n');
    const group = groups.get(key) ?? { items, ids: [] };
    groups.set(key, { items, ids: [...group.ids, sql] });
  }
  const findings: Finding[] = [];
  for (const { items, ids } of groups.values()) {
    const byShop = nameShops(items) && orders.every(({ source }) => nameShops([source]));
    const lines = items.map(
      (item, file) =>
        `SELECT ${orderIdOf(item)} AS id, ${byShop ? shopCellOf(item) : "''"} AS shop, ${file} AS file FROM ${strictRelation(item).relation} WHERE NOT ${blankSql(item)}`,
    );
    const rows = await engine.rows<{
      file: number;
      joined: string;
      lost: string;
      repeated: string;
      example: string | null;
    }>(
      `SELECT file, count(*) FILTER (known IS NOT NULL AND file = latest) AS joined,
         count(*) FILTER (known IS NULL) AS lost, count(*) FILTER (known IS NOT NULL AND file < latest) AS repeated,
         min(id) FILTER (known IS NULL) AS example
       FROM (SELECT lines.id, file, orders.id AS known, max(file) OVER (PARTITION BY lines.id, lines.shop) AS latest
         FROM (${lines.join(' UNION ALL ')}) AS lines
         LEFT JOIN (SELECT id, ${byShop ? 'shop' : "'' AS shop"} FROM (${ids.join(' UNION ALL ')}) WHERE id IS NOT NULL
           GROUP BY ALL${byShop ? '' : ' HAVING min(shop) IS NOT DISTINCT FROM max(shop)'}) AS orders
           ON lines.id = orders.id AND lines.shop = orders.shop)
       GROUP BY file ORDER BY file`,
    );
    for (const { file, joined, lost, repeated, example } of rows) {
      const cite = items[file]?.candidate.cite ?? '';
      const add = (rule: Finding['rule'], count: string, value: string | null) => {
        const place = { table: 'transactions', file: cite, line: null, record: null, column: null };
        if (Number(count) > 0) findings.push({ rule, ...place, value, count: Number(count) });
      };
      add('items.no-order', lost, example);
      add('items.repeated', repeated, null);
      add('items.joined', joined, null);
    }
  }
  return findings;
}
