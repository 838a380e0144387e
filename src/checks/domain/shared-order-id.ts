import type { Check, Hit } from '../check.ts';

export const sharedOrderId: Check = {
  rule: 'order.id-shared',
  scope: 'domain',
  severity: 'warning',
  names: { en: 'one order id has several customers', zh: '同一订单号属于多个客户' },
  remedy: {
    en: 'Check whether order numbers start again each year or in each shop.',
    zh: '请检查订单号是否按年或按店重新编号。',
  },
  example: {
    en: 'order `1001` of `A17` and of `B04`',
    zh: '订单 `1001` 既属 `A17` 又属 `B04`',
  },
  async find({ rows, run, files, has, orders }) {
    if (!has('transactions', 'order_id')) return [];
    await run(
      `CREATE OR REPLACE TEMP TABLE check_shared AS SELECT order_key FROM ${orders} WHERE order_key IS NOT NULL
       GROUP BY order_key HAVING min(id_key(customer_id)) <> max(id_key(customer_id))`,
    );
    const counts = await rows<{ file: number; records: string }>(
      `SELECT file, count(*) AS records FROM ${orders} WHERE order_key IN (SELECT order_key FROM check_shared) GROUP BY file ORDER BY file`,
    );
    return counts
      .filter(({ file }) => files.some(({ number }) => number === file))
      .map(({ file, records }): Hit => ({
        table: 'transactions',
        file,
        column: 'order_id',
        count: Number(records),
        test: 'reason = 0 AND order_id IS NOT NULL AND id_key(order_id) IN (SELECT order_key FROM check_shared)',
        expected: '1 customer',
      }));
  },
};
