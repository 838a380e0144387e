import type { Engine } from '../engine.ts';
import type { ReadTables } from '../inputs/read.ts';
import { quoteName } from '../quote.ts';
import type { ThresholdName, Thresholds } from '../../core/index.ts';
import { tableById, type TableId } from '../../tables/index.ts';
import { richLineColumns, richLineSql } from '../inputs/lines.ts';
import { prepareElsewhere } from './elsewhere.ts';
import { dateSql } from './sql.ts';

/** Small whole-number keys in order of id, so that results do not depend on the order of records. */
export async function prepareKeys(
  engine: Engine,
  tables: ReadTables,
  asOfDay: number,
  byCategory: boolean,
): Promise<void> {
  const used = `reason = 0 AND day <= ${dateSql(asOfDay)}`;
  const known = new Set<TableId>(tables.files.map(({ table }) => table.id));
  known.delete('transactions');
  // Who is linked need not be a customer.
  known.delete('links');
  const others = [...known].flatMap((id) =>
    tableById(id).customerColumns.map(
      (name) =>
        `SELECT ${quoteName(name)} AS customer_id FROM ${quoteName(id)} WHERE reason = 0 AND ${quoteName(name)} IS NOT NULL`,
    ),
  );
  const ids = [`SELECT DISTINCT customer_id FROM read_lines WHERE ${used}`, ...others].join(' UNION ');
  await engine.run('CREATE SCHEMA measured');
  await engine.run(
    `CREATE TABLE measured.customers AS
     SELECT customer_id, (row_number() OVER (ORDER BY customer_id) - 1)::INTEGER AS customer_key FROM (${ids})`,
  );
  await engine.run(
    `CREATE TABLE measured.categories AS
     SELECT category, (row_number() OVER (ORDER BY category) - 1)::INTEGER AS category_key
     FROM (SELECT DISTINCT coalesce(category, '*') AS category FROM read_lines WHERE ${used}${byCategory && known.has('contracts') ? ` UNION ${contractedSql(asOfDay)}` : ''})`,
  );
  await engine.run(`SET search_path = 'measured,main'`);
  await engine.run(`CREATE MACRO unit(category_key) AS ${unitSql(byCategory)}`);
  const rich = Object.entries(richLineColumns).filter(([column]) => tables.transactionColumns.has(column));
  const columns = [
    'customer_key',
    'category_key',
    'day',
    'amount',
    'order_key',
    'product_key',
    ...rich.map(([, { name }]) => name),
  ].join(', ');
  const keyed = `SELECT ${columns}
     FROM read_lines
     JOIN measured.customers USING (customer_id)
     JOIN measured.categories ON categories.category = coalesce(read_lines.category, '*')
     WHERE ${used}`;
  // Bare orders are read once or twice; richer lines so often that finding their keys each time would cost more.
  if (rich.length > 0) await engine.run(`CREATE TABLE keyed_lines AS ${keyed}`);
  await engine.run(
    `CREATE VIEW lines AS
     SELECT customer_key, category_key, day, amount, order_key, product_key,
       ${richLineSql(tables.transactionColumns).join(', ')}
     FROM ${rich.length > 0 ? 'keyed_lines' : `(${keyed})`}`,
  );
  await prepareElsewhere(engine, tables);
  await engine.run(
    `CREATE VIEW elsewhere_lines AS
     SELECT customer_key, category_key, coalesce(read_lines.category, '*') AS category, day, amount,
       ${tables.transactionColumns.has('store_id') ? 'store_key' : 'NULL::UBIGINT AS store_key'}
     FROM read_lines
     JOIN measured.elsewhere_records USING (file, reason)
     JOIN measured.customers USING (customer_id)
     LEFT JOIN measured.categories ON categories.category = coalesce(read_lines.category, '*')
     WHERE day <= ${dateSql(asOfDay)}`,
  );
}

/** SQL of the categories under contract that nobody bought in; where purchases name none, contracts go with these. */
function contractedSql(asOfDay: number): string {
  const used = `reason = 0 AND day <= ${dateSql(asOfDay)}`;
  return `SELECT category FROM contracts
     WHERE reason = 0 AND category IS NOT NULL AND customer_id IS NOT NULL AND "start" <= ${dateSql(asOfDay)}
       AND NOT EXISTS (SELECT 1 FROM read_lines WHERE ${used} AND category IS NULL)`;
}

/** SQL of the category in which a line is scored: its own, or -1 where customers are scored as a whole. */
export function unitSql(byCategory: boolean): string {
  return byCategory ? 'category_key' : '-1';
}

/** The settings that measures read, as a table of one row. */
export function runSettingsSql(asOfDay: number, thresholds: Thresholds): string {
  const columns = [
    `${dateSql(asOfDay)} AS as_of`,
    '183 AS half_window_days',
    ...settings.map(([name, type, threshold]) => `${thresholds[threshold]}::${type} AS ${name}`),
    ...permyriads.map(([name, threshold]) => `round(${thresholds[threshold]} * 10000)::INTEGER AS ${name}`),
  ];
  return `CREATE TABLE run AS SELECT ${columns.join(', ')}`;
}

/** Thresholds that measures read, by their column in `run`. */
const settings: readonly (readonly [name: string, type: 'INTEGER' | 'DOUBLE', threshold: ThresholdName])[] = [
  ['min_gaps', 'INTEGER', 'rhythm.minGaps'],
  ['model_sample', 'INTEGER', 'model.sample'],
  ['min_peers', 'INTEGER', 'peers.min'],
  ['min_clocks', 'DOUBLE', 'pattern.minClocks'],
  ['min_purchases', 'INTEGER', 'evidence.minPurchases'],
  ['min_deals', 'DOUBLE', 'dealOpportunity.min'],
  ['min_coupons', 'DOUBLE', 'coupons.minOpportunity'],
  ['max_offers', 'DOUBLE', 'opportunity.max'],
  ['satisfied', 'DOUBLE', 'satisfaction.satisfied'],
  ['dissatisfied', 'DOUBLE', 'satisfaction.dissatisfied'],
  ['reward_min_windows', 'INTEGER', 'rewards.minWindows'],
  ['response_kept', 'DOUBLE', 'response.kept'],
  ['response_away', 'DOUBLE', 'response.leftForCut'],
];

/** The same in ten-thousandths, so that shares are compared exactly. */
const permyriads: readonly (readonly [name: string, threshold: ThresholdName])[] = [
  ['deal_depth_e4', 'deal.depth'],
  ['price_rise_e4', 'price.rise'],
];
