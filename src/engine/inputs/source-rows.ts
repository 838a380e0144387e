import type { Engine } from '../engine.ts';
import { quoteText } from '../quote.ts';
import { linesOf, numbered } from './places.ts';
import type { ReadFile } from './read.ts';

/** One record of a transactions file that is about a customer. */
export interface CustomerRecord {
  file: string;
  line: number | null;
  record: number;
  /** ISO date; null where the record has none that can be read. */
  date: string | null;
  amount: string | null;
  orderId: string | null;
  productId: string | null;
}

/** The latest records of a customer, newest first, and how many there are in all. */
export async function sourceRows(
  engine: Engine,
  files: readonly ReadFile[],
  customerId: string,
  limit: number,
): Promise<{ rows: CustomerRecord[]; total: number }> {
  const found: CustomerRecord[] = [];
  let total = 0;
  await engine.run('SET preserve_insertion_order = true');
  for (const file of files) {
    if (file.table.id !== 'transactions') continue;
    const { source, raw, select, joins } = file;
    const optional = (name: string) => (select.columns.includes(name) ? name : 'NULL');
    const rows = await engine.rows<{
      record: string;
      line: string | null;
      date: string | null;
      amount: string | null;
      order_id: string | null;
      product_id: string | null;
      total: string;
    }>(`
      SELECT record::BIGINT AS record, line, date::VARCHAR AS date, amount, ${optional('order_id')} AS order_id,
        ${optional('product_id')} AS product_id, count(*) OVER () AS total
      FROM ${select.typed(`${numbered(raw)} AS r ${joins}`)}
      WHERE customer_id = ${quoteText(customerId)}
      ORDER BY date DESC NULLS LAST, record DESC LIMIT ${limit}`);
    total += Number(rows[0]?.total ?? 0);
    const numbers = rows.map(({ record }) => Number(record));
    const lines = await linesOf(
      source,
      raw,
      numbers.toSorted((a, b) => a - b),
    );
    for (const row of rows) {
      const record = Number(row.record);
      found.push({
        file: source.candidate.cite,
        line: row.line === null ? (lines.get(record)?.line ?? null) : Number(row.line),
        record,
        date: row.date,
        amount: row.amount,
        orderId: row.order_id,
        productId: row.product_id,
      });
    }
  }
  await engine.run('SET preserve_insertion_order = false');
  const newest = (a: CustomerRecord, b: CustomerRecord) =>
    (a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : b.record - a.record;
  return { rows: found.toSorted(newest).slice(0, limit), total };
}
