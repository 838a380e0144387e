import type { Check } from '../check.ts';

export const amountSign: Check = {
  rule: 'amount.sign',
  scope: 'row',
  severity: 'warning',
  names: {
    en: 'the quantity is 0 or negative, the amount is not: money for nothing',
    zh: '数量为 0 或负数，金额却为正',
  },
  remedy: {
    en: 'Write returns with a negative amount: as it stands the line counts as a purchase.',
    zh: '退货的金额请写成负数：否则该行会被当作购买。',
  },
  example: {
    en: 'a quantity of −2 and an amount of 10.00',
    zh: '数量 −2，金额 10.00',
  },
  // The other way round is how many tills write discounts and returns.
  records: ({ table, columns }) =>
    table.id === 'transactions' && columns.has('qty') && columns.has('amount')
      ? [
          {
            test: amountAgainstQuantity,
            column: 'amount',
            expectedSql: `CASE WHEN qty < 0 THEN '< 0' ELSE '0' END`,
          },
        ]
      : [],
};

/** SQL of such a line. */
export const amountAgainstQuantity = '(qty <= 0 AND amount > 0)';
