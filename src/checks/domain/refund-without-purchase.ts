import type { Check, Hit } from '../check.ts';

export const refundWithoutPurchase: Check = {
  rule: 'refund.without-purchase',
  scope: 'domain',
  severity: 'warning',
  names: { en: 'a refund or return has no purchase before it', zh: '退款或退货之前没有购买' },
  remedy: {
    en: 'Export the orders further back, or check the order numbers.',
    zh: '请导出更早的订单，或核对订单号。',
  },
  example: {
    en: 'a refund for order `R9` that no file knows',
    zh: '退款对应的订单 `R9` 在任何文件中都不存在',
  },
  async find({ rows, run, files, has, orders, allOrders, rejectedOrders }) {
    const hits: Hit[] = [];
    if (!has('transactions')) return hits;
    await run(
      `CREATE OR REPLACE TEMP TABLE check_bought AS SELECT customer_id, min(day) AS first_day FROM ${orders} WHERE amount >= 0 GROUP BY customer_id`,
    );
    // A purchase that was rejected may have been the one: that is told of its record.
    await run(
      `INSERT INTO check_bought SELECT customer_id, DATE '0001-01-01' FROM ${rejectedOrders} WHERE customer_id IS NOT NULL AND coalesce(amount, 0) >= 0`,
    );
    // What was bought before the files begin may come back in their first month.
    const begin = `(SELECT min(first_day) + 30 FROM check_bought WHERE first_day > DATE '0001-01-01')`;
    const returned = await rows<{ file: number; records: string }>(
      `SELECT file, count(*) AS records FROM ${orders} AS o WHERE amount < 0 AND day > ${begin}
         AND NOT EXISTS (SELECT 1 FROM check_bought AS b WHERE b.customer_id = o.customer_id AND b.first_day <= o.day)
       GROUP BY file ORDER BY file`,
    );
    const nothingBefore = `NOT EXISTS (SELECT 1 FROM check_bought AS b WHERE b.customer_id = t.customer_id AND b.first_day <= t.date)`;
    for (const { file, records } of returned)
      hits.push({
        table: 'transactions',
        file,
        column: 'amount',
        count: Number(records),
        test: `reason = 0 AND amount < 0 AND date > ${begin} AND ${nothingBefore}`,
      });
    for (const file of files.filter(({ table }) => table.id === 'refunds')) {
      const knowsOrders = file.columns.has('order_id') && has('transactions', 'order_id');
      const unknownOrder = knowsOrders
        ? `(order_id IS NOT NULL AND id_key(order_id) NOT IN (SELECT order_key FROM ${allOrders} WHERE order_key IS NOT NULL))`
        : 'false';
      const test = `reason = 0 AND (${unknownOrder} OR (date > ${begin} AND ${nothingBefore}))`;
      const [row] = await rows<{ records: string }>(
        `SELECT count(*) AS records FROM refunds AS t WHERE file = ${file.number} AND ${test}`,
      );
      if (Number(row?.records ?? 0) > 0)
        hits.push({
          table: 'refunds',
          file: file.number,
          column: knowsOrders ? 'order_id' : 'customer_id',
          count: Number(row?.records),
          test,
        });
    }
    return hits;
  },
};
