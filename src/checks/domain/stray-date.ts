import type { Check, Hit } from '../check.ts';
import { daySql, isoDay } from '../world.ts';
import { dailyOrders } from './daily-orders.ts';
import { strayFrom, withoutStray } from './stray-from.ts';

export const strayDate: Check = {
  rule: 'date.stray',
  scope: 'domain',
  severity: 'warning',
  names: {
    en: 'up to three dates lie after the end of all others, with empty days in between',
    zh: '至多三条记录的日期晚于其余记录的最后一天，其间平时有订单的日子却为空',
  },
  remedy: {
    en: 'Correct it, or say with --as-of from which day to look: the last date is taken for today.',
    zh: '请更正，或用 --as-of 指明观察日：最后的日期会被当作今天。',
  },
  example: {
    en: 'eighty orders a day until 30 June, and one on 4 July',
    zh: '6 月 30 日之前每天八十单，之后只有 7 月 4 日一单',
  },
  async find(world) {
    const series = await dailyOrders(world);
    const from = strayFrom(series);
    if (from === null) return [];
    const first = daySql(series.firstDay + from);
    const counts = await world.rows<{ file: number; records: string }>(
      `SELECT file, count(*) AS records FROM ${world.orders} WHERE day >= ${first} GROUP BY file ORDER BY file`,
    );
    const last = series.firstDay + withoutStray(series).records.length - 1;
    return counts.map(({ file, records }): Hit => ({
      table: 'transactions',
      file,
      column: 'date',
      count: Number(records),
      // What lies beyond the last credible day has a rule of its own.
      test: `reason = 0 AND date >= ${first}${world.asOfDay === null ? '' : ` AND date <= ${daySql(world.asOfDay)}`}`,
      expected: `≤ ${isoDay(last)}`,
    }));
  },
};
