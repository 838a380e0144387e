import type { TableId } from '../../tables/index.ts';
import type { Hit } from '../check.ts';
import { lostRecords } from './lost-records.ts';
import type { World } from '../world.ts';

/** Columns of order lines that are kept as hashes of ids only. */
const hashed: Readonly<Record<string, string>> = {
  product_id: 'product_key',
  store_id: 'store_key',
  campaign_id: 'campaign_key',
  order_id: 'order_key',
};

/** Records of a table whose id is not among the keys of another one, rejected records included. */
export async function unmatched(
  world: World,
  table: TableId,
  column: string,
  other: TableId,
  key: string,
): Promise<Hit[]> {
  const { rows, run, files, orders, allOrders, has } = world;
  if (!has(table, column)) return [];
  const known = `check_${other}_${key}`;
  await run(
    other === 'transactions'
      ? `CREATE OR REPLACE TEMP TABLE ${known} AS SELECT DISTINCT ${hashed[key]} AS digest FROM ${allOrders} WHERE ${hashed[key]} IS NOT NULL`
      : `CREATE OR REPLACE TEMP TABLE ${known} AS SELECT DISTINCT id_key("${key}") AS digest FROM "${other}" WHERE "${key}" IS NOT NULL`,
  );
  const isOrders = table === 'transactions';
  const digest = isOrders ? `${hashed[column]}` : `id_key("${column}")`;
  const filled = isOrders ? `${hashed[column]} IS NOT NULL` : `reason = 0 AND "${column}" IS NOT NULL`;
  const counts = await rows<{ file: number; records: string }>(
    `SELECT file, count(*) AS records FROM ${isOrders ? orders : `"${table}"`}
     WHERE ${filled} AND ${digest} NOT IN (SELECT digest FROM ${known}) GROUP BY file ORDER BY file`,
  );
  const lost = lostRecords(world, other);
  return counts
    .filter(({ file }) => files.some(({ number, columns }) => number === file && columns.has(column)))
    .map(({ file, records }) => ({
      table,
      file,
      column,
      count: Number(records),
      test: `reason = 0 AND "${column}" IS NOT NULL AND id_key("${column}") NOT IN (SELECT digest FROM ${known})`,
      ...(lost === null ? {} : { value: lost }),
    }));
}
