import type { Check } from '../check.ts';
import { isoDay } from '../world.ts';
import { breaksIn } from './breaks-in.ts';
import { dailyOrders } from './daily-orders.ts';
import { withoutStray } from './stray-from.ts';

export const volumeBreak: Check = {
  rule: 'volume.break',
  scope: 'domain',
  severity: 'warning',
  names: {
    en: 'a day has far more or fewer orders than such a weekday usually has',
    zh: '某日订单数远多于或少于平时的同一星期几',
  },
  remedy: {
    en: 'Check whether the export is cut, doubled, or the day was special.',
    zh: '请检查导出是否被截断或重复，或当天是否特殊。',
  },
  example: {
    en: '12 orders on a Wednesday that usually has eighty',
    zh: '平时周三约八十单，这天只有 12 单',
  },
  find: async (world) => {
    const breaks = breaksIn(withoutStray(await dailyOrders(world)));
    return breaks.length === 0
      ? []
      : [
          {
            table: 'transactions',
            file: null,
            column: null,
            count: breaks.length,
            test: null,
            value: breaks
              .slice(0, 6)
              .map(({ day, records, usual }) => `${isoDay(day)}: ${records} (~${usual})`)
              .join(', '),
          },
        ];
  },
};
