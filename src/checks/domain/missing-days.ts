import { lostRecords } from '../between/lost-records.ts';
import type { Check } from '../check.ts';
import { isoDay } from '../world.ts';
import { dailyOrders } from './daily-orders.ts';
import { missingIn } from './missing-in.ts';
import { withoutStray } from './stray-from.ts';

export const missingDays: Check = {
  rule: 'day.missing',
  scope: 'domain',
  severity: 'warning',
  names: {
    en: 'days without a single order, though the shop usually sells on such a weekday',
    zh: '有的日子没有任何订单，而平时同一星期几都有',
  },
  remedy: {
    en: 'Export these days again, or check whether the shop was closed.',
    zh: '请重新导出这些日期，或确认当天是否停业。',
  },
  example: {
    en: 'no order on Wednesday 2026-03-04, eighty on all Wednesdays around it',
    zh: '2026-03-04（周三）没有订单，前后各周三都有约八十单',
  },
  find: async (world) => {
    const missing = missingIn(withoutStray(await dailyOrders(world)));
    const undated = lostRecords(world, 'transactions', ['cell.date']);
    return missing.length === 0
      ? []
      : [
          {
            table: 'transactions',
            file: null,
            column: null,
            count: missing.length,
            test: null,
            value: stretchesOf(missing),
            // Their orders may be among those whose day cannot be read.
            ...(undated === null ? {} : { expected: undated }),
          },
        ];
  },
};

const shown = 8;

/** Days in a row as one stretch; of many the first, and how many more there are. */
function stretchesOf(days: readonly number[]): string {
  const stretches: { first: number; last: number }[] = [];
  for (const day of days) {
    const open = stretches.at(-1);
    if (open?.last === day - 1) open.last = day;
    else stretches.push({ first: day, last: day });
  }
  const named = stretches
    .slice(0, shown)
    .map(({ first, last }) => (first === last ? isoDay(first) : `${isoDay(first)} … ${isoDay(last)}`));
  return [...named, ...(stretches.length > shown ? [`+ ${stretches.length - shown}`] : [])].join(', ');
}
