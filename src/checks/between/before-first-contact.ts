import type { Check, Hit } from '../check.ts';

export const beforeFirstContact: Check = {
  rule: 'order.before-first-contact',
  scope: 'between',
  severity: 'warning',
  names: { en: 'an order is older than the first contact with its customer', zh: '订单早于与客户的首次接触' },
  remedy: {
    en: 'Correct the first contact: it decides how long a customer is known.',
    zh: '请更正首次接触日期：它决定客户被认识的时长。',
  },
  example: {
    en: 'bought on 2026-01-05, first contact on 2026-03-01',
    zh: '2026-01-05 购买，首次接触却是 2026-03-01',
  },
  async find({ rows, run, files, has, orders }) {
    if (!has('customers', 'first_contact') || !has('transactions')) return [];
    await run(
      `CREATE OR REPLACE TEMP TABLE check_contact AS
       SELECT customer_id, min(first_contact) AS first_contact FROM customers
       WHERE reason = 0 AND first_contact IS NOT NULL GROUP BY customer_id`,
    );
    const counts = await rows<{ file: number; records: string }>(
      `SELECT file, count(*) AS records FROM ${orders} JOIN check_contact USING (customer_id)
       WHERE day < first_contact GROUP BY file ORDER BY file`,
    );
    const first = '(SELECT first_contact FROM check_contact AS k WHERE k.customer_id = t.customer_id)';
    return counts.flatMap(({ file, records }): Hit[] =>
      files.some(({ number }) => number === file)
        ? [
            {
              table: 'transactions',
              file,
              column: 'date',
              count: Number(records),
              test: `reason = 0 AND date < ${first}`,
              expectedSql: `'≥ ' || ${first}::VARCHAR`,
            },
          ]
        : [],
    );
  },
};
