import type { Check } from '../check.ts';
import { amountAgainstQuantity } from './amount-sign.ts';

export const amountMismatch: Check = {
  rule: 'amount.mismatch',
  scope: 'row',
  severity: 'warning',
  names: { en: 'the amount is not quantity × unit price less discount', zh: '金额不等于数量 × 单价 − 折扣' },
  remedy: {
    en: 'Check which of the columns is per unit and which per line.',
    zh: '请核对哪一列是单价、哪一列是行合计。',
  },
  example: {
    en: '2 × 5.00 and an amount of 50.00',
    zh: '2 × 5.00，金额却是 50.00',
  },
  records: ({ table, columns, orderTotals }) => {
    const has = (name: string) => columns.has(name);
    if (table.id !== 'transactions' || !has('qty') || !has('unit_price') || !has('amount')) return [];
    // A share of an order's total, or what remains after refunds, is no price of goods.
    if (orderTotals.includes('amount') || columns.get('amount')?.cellIndex === null) return [];
    const gross = 'qty * unit_price::DOUBLE';
    const net = has('discount') ? `(${gross} - coalesce(discount, 0)::DOUBLE)` : gross;
    const listed = has('list_price')
      ? `(qty * list_price::DOUBLE${has('discount') ? ' - coalesce(discount, 0)::DOUBLE' : ''})`
      : null;
    const off = (value: string) => `abs(amount::DOUBLE - ${value}) > 0.05 + 0.02 * abs(${value})`;
    return [
      {
        // Where only the sign is wrong, its own rule says so.
        test: `${off(net)} AND ${off(gross)}${listed === null ? '' : ` AND coalesce(${off(listed)}, true)`} AND NOT ${amountAgainstQuantity}`,
        column: 'amount',
        expectedSql: `round(${net}, 2)::VARCHAR`,
        // Beyond that the file means something else by its columns.
        most: 0.5,
      },
    ];
  },
};
