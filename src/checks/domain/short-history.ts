import type { Check } from '../check.ts';
import { dayNumber, isoDay } from '../world.ts';

export const shortHistory: Check = {
  rule: 'history.short',
  scope: 'domain',
  severity: 'warning',
  names: { en: 'the orders cover less than half a year', zh: '订单覆盖不到半年' },
  remedy: {
    en: 'Export further back: rhythms need two or three gaps of each customer.',
    zh: '请导出更早的订单：判断节奏需要每位客户有两三次间隔。',
  },
  example: {
    en: 'orders of the last six weeks only',
    zh: '只有最近六周的订单',
  },
  async find({ rows, orders }) {
    const [row] = await rows<{ first: number | null; last: number | null }>(
      `SELECT min(${dayNumber('day')}) AS first, max(${dayNumber('day')}) AS last FROM ${orders}`,
    );
    if (row === undefined || row.first === null || row.last === null) return [];
    const days = row.last - row.first + 1;
    return days >= 183
      ? []
      : [
          {
            table: 'transactions',
            file: null,
            column: 'date',
            count: 1,
            test: null,
            value: `${isoDay(row.first)} … ${isoDay(row.last)} = ${days} d`,
            expected: '≥ 183 d',
          },
        ];
  },
};
