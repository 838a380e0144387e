import type { Engine } from '../engine.ts';
import type { ReadTables } from '../inputs/read.ts';
import { quoteName } from '../quote.ts';
import type { Thresholds } from '../../core/index.ts';
import { tableById, type TableId } from '../../tables/index.ts';
import { richLineSql } from '../inputs/lines.ts';
import { dateSql } from './sql.ts';

/** Small whole-number keys in order of id, so that results do not depend on the order of records. */
export async function prepareKeys(engine: Engine, tables: ReadTables, asOfDay: number): Promise<void> {
  const used = `reason = 0 AND day <= ${dateSql(asOfDay)}`;
  const known = new Set<TableId>(tables.files.map(({ table }) => table.id));
  known.delete('transactions');
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
     FROM (SELECT DISTINCT coalesce(category, '*') AS category FROM read_lines WHERE ${used})`,
  );
  await engine.run(`SET search_path = 'measured,main'`);
  await engine.run(
    `CREATE VIEW lines AS
     SELECT customer_key, category_key, day, amount, order_key, product_key,
       ${richLineSql(tables.transactionColumns).join(', ')}
     FROM read_lines
     JOIN measured.customers USING (customer_id)
     JOIN measured.categories ON categories.category = coalesce(read_lines.category, '*')
     WHERE ${used}`,
  );
  await engine.run(
    `CREATE VIEW elsewhere_lines AS
     SELECT customer_key, category_key, coalesce(read_lines.category, '*') AS category, day, amount
     FROM read_lines
     JOIN measured.customers USING (customer_id)
     LEFT JOIN measured.categories ON categories.category = coalesce(read_lines.category, '*')
     WHERE (${elsewhereSql(tables)}) AND day <= ${dateSql(asOfDay)}`,
  );
}

/** Which records are purchases elsewhere: each file numbers the reasons for leaving records out by itself. */
function elsewhereSql({ files }: ReadTables): string {
  const tests = files
    .filter(({ table }) => table.id === 'transactions')
    .flatMap(({ fileNumber, reasons }) =>
      reasons.flatMap(({ kind }, code) =>
        kind === 'elsewhere' ? [`(file = ${fileNumber} AND reason = ${code})`] : [],
      ),
    );
  return tests.length === 0 ? 'false' : tests.join(' OR ');
}

/** The settings that measures read, as a table of one row. */
export function runSettingsSql(asOfDay: number, thresholds: Thresholds): string {
  return `CREATE TABLE run AS SELECT ${dateSql(asOfDay)} AS as_of, 183 AS half_window_days,
    ${thresholds['rhythm.minGaps']}::INTEGER AS min_gaps,
    ${thresholds['peers.min']}::INTEGER AS min_peers,
    ${thresholds['pattern.minClocks']}::DOUBLE AS min_clocks,
    ${thresholds['evidence.minPurchases']}::INTEGER AS reward_min_purchases,
    ${thresholds['dealOpportunity.min']}::DOUBLE AS reward_min_opportunity,
    ${thresholds['opportunity.max']}::DOUBLE AS reward_max_opportunity,
    ${thresholds['rewards.minWindows']}::INTEGER AS reward_min_windows,
    ${thresholds['response.kept']}::DOUBLE AS response_kept`;
}
