import type { Check, Hit } from '../check.ts';

const rule = { records: 30, customers: 5, share: 0.1, times: 10 };

/**
 * The share of all records that no customer should reach: a tenth, of fewer than a hundred customers ten times the share
 * that each would have if all had as many, and never more than half.
 */
const implausible = (customers: number): number =>
  Math.min(0.5, Math.max(rule.share, rule.times / customers));

export const dominantCustomer: Check = {
  rule: 'customer.dominant',
  scope: 'domain',
  severity: 'warning',
  names: {
    en: 'one customer has an implausible share of all orders',
    zh: '某一客户占全部订单的比例不合常理',
  },
  remedy: {
    en: 'Check whether it stands for many: cash sales, a marketplace, a default account.',
    zh: '请检查它是否代表许多人：现金销售、平台或默认账户。',
  },
  example: {
    en: 'customer `0` with 31 % of all records',
    zh: '客户 `0` 占全部记录的 31%',
  },
  async find({ rows, orders, quote }) {
    const [row] = await rows<{ id: string; own: string; records: string; customers: string }>(
      `SELECT customer_id AS id, own, sum(own) OVER () AS records, count(*) OVER () AS customers
       FROM (SELECT customer_id, count(*) AS own FROM ${orders} GROUP BY customer_id) ORDER BY own DESC, id LIMIT 1`,
    );
    const [own, records, customers] = [row?.own, row?.records, row?.customers].map(Number);
    if (row === undefined || own === undefined || records === undefined || customers === undefined) return [];
    const share = implausible(customers);
    if (customers < rule.customers || records < rule.records || own < share * records) return [];
    const counts = await rows<{ file: number; records: string }>(
      `SELECT file, count(*) AS records FROM ${orders} WHERE customer_id = ${quote(row.id)} GROUP BY file ORDER BY file`,
    );
    return counts.map(({ file, records: there }): Hit => ({
      table: 'transactions',
      file,
      column: 'customer_id',
      count: Number(there),
      test: `reason = 0 AND customer_id = ${quote(row.id)}`,
      expected: `< ${Math.round(100 * share)} % of ${records}`,
    }));
  },
};
