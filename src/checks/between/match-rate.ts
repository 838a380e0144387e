import type { Check, Hit } from '../check.ts';
import { knownCustomers } from './known-customers.ts';

export const matchRate: Check = {
  rule: 'customer.match-rate',
  scope: 'between',
  severity: 'warning',
  names: {
    en: 'fewer than 80 % of the customers of a file are known from the others',
    zh: '某文件中不到 80% 的客户能与其他文件对上',
  },
  remedy: {
    en: 'Check that both systems export the same id.',
    zh: '请检查两个系统导出的是否为同一编号。',
  },
  example: {
    en: 'surveys by e-mail address, orders by member number',
    zh: '问卷用邮箱，订单用会员号',
  },
  async find(world) {
    const { rows, files, has, orders } = world;
    const hits: Hit[] = [];
    if (!has('transactions') || files.length < 2) return hits;
    await knownCustomers(world);
    for (const file of files) {
      const { table, number } = file;
      const column = table.customerColumns[0];
      const isOrders = table.id === 'transactions';
      if (column === undefined || !file.columns.has(column) || (isOrders && !has('customers'))) continue;
      // Not everybody who is listed has bought: the list is held against nothing.
      if (table.id === 'customers') continue;
      const from = isOrders ? orders : `(SELECT * FROM "${table.id}" WHERE reason = 0)`;
      const [row] = await rows<{ customers: string; known: string }>(
        `SELECT count(*) AS customers, count(k.customer_id) AS known
         FROM (SELECT DISTINCT "${column}" AS id FROM ${from} WHERE file = ${number} AND "${column}" IS NOT NULL)
         LEFT JOIN ${isOrders ? 'check_listed' : 'check_known'} AS k ON k.customer_id = id`,
      );
      const [customers, known] = [Number(row?.customers ?? 0), Number(row?.known ?? 0)];
      if (customers < 5 || known >= 0.8 * customers) continue;
      hits.push({
        table: table.id,
        file: number,
        column,
        count: customers - known,
        test: null,
        value: `${known} / ${customers} = ${Math.floor((100 * known) / customers)} %`,
        expected: '≥ 80 %',
      });
    }
    return hits;
  },
};
