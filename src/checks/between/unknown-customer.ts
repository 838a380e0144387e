import type { Check, Hit } from '../check.ts';
import { knownCustomers } from './known-customers.ts';
import { lostRecords } from './lost-records.ts';

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
  async find(world) {
    const { rows, files, has, orders } = world;
    const hits: Hit[] = [];
    if (!has('customers') && !has('transactions')) return hits;
    const asked = files.filter(
      ({ table }) => table.id !== 'customers' && (table.id !== 'transactions' || has('customers')),
    );
    if (asked.length === 0) return hits;
    await knownCustomers(world);
    const lost = lostRecords(world, has('customers') ? 'customers' : 'transactions');
    for (const file of asked) {
      const isOrders = file.table.id === 'transactions';
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
          ...(lost === null ? {} : { value: lost }),
        });
      }
    }
    return hits;
  },
};
