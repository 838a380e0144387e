import type { Check, Hit } from '../check.ts';

export const unknownCustomer: Check = {
  rule: 'customer.unknown',
  scope: 'between',
  severity: 'warning',
  names: { en: 'a customer is in no list of customers', zh: '客户不在客户名单中' },
  remedy: {
    en: 'Export the customers again, or check that both files use the same ids.',
    zh: '请重新导出客户，或检查两个文件是否使用同一套编号。',
  },
  example: {
    en: 'an order of `A17`, and customers.csv knows no `A17`',
    zh: '`A17` 有订单，而 customers.csv 中没有 `A17`',
  },
  async find({ rows, run, files, has, orders }) {
    const hits: Hit[] = [];
    if (!has('customers') && !has('transactions')) return hits;
    // Who bought is known; where customers are listed, buyers should be among them.
    const listed = has('customers')
      ? [
          'SELECT customer_id FROM customers WHERE reason = 0',
          // Another id of somebody who is listed is known by its link.
          ...(has('links')
            ? ['SELECT customer_id FROM links WHERE reason = 0', 'SELECT same_as FROM links WHERE reason = 0']
            : []),
        ]
      : [];
    const bought = `SELECT customer_id FROM ${orders}`;
    await run(
      `CREATE OR REPLACE TEMP TABLE check_listed AS ${(has('customers') ? listed : [bought]).join(' UNION ')}`,
    );
    await run(`CREATE OR REPLACE TEMP TABLE check_known AS ${[...listed, bought].join(' UNION ')}`);
    for (const file of files) {
      const isOrders = file.table.id === 'transactions';
      if (file.table.id === 'customers' || (isOrders && !has('customers'))) continue;
      for (const column of file.table.customerColumns) {
        if (!file.columns.has(column)) continue;
        const from = isOrders ? orders : `(SELECT * FROM "${file.table.id}" WHERE reason = 0)`;
        const known = isOrders ? 'check_listed' : 'check_known';
        const [row] = await rows<{ records: string }>(
          `SELECT count(*) AS records FROM ${from} AS r WHERE r.file = ${file.number} AND r."${column}" IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM ${known} AS k WHERE k.customer_id = r."${column}")`,
        );
        if (Number(row?.records ?? 0) === 0) continue;
        hits.push({
          table: file.table.id,
          file: file.number,
          column,
          count: Number(row?.records),
          test: `reason = 0 AND "${column}" IS NOT NULL AND "${column}" NOT IN (SELECT customer_id FROM ${known})`,
        });
      }
    }
    return hits;
  },
};
