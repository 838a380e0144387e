import type { Check, Hit } from '../check.ts';
import { dayNumber, daySql, isoDay } from '../world.ts';

export const earlyDate: Check = {
  rule: 'date.isolated-early',
  scope: 'domain',
  severity: 'warning',
  names: {
    en: 'the date lies more than a year before nearly all others',
    zh: '日期远早于其他日期（超过一年）',
  },
  remedy: {
    en: 'Correct it: placeholders such as 1970-01-01 make customers look old.',
    zh: '请更正：1970-01-01 之类的占位值会使客户显得很老。',
  },
  example: {
    en: 'one purchase on 1970-01-01 among those of 2026',
    zh: '2026 年的记录中混入一条 1970-01-01',
  },
  async find({ rows, orders }) {
    const days = await rows<{ day: number; records: string }>(
      `SELECT ${dayNumber('day')} AS day, count(*) AS records FROM ${orders} GROUP BY day ORDER BY day`,
    );
    const all = days.reduce((sum, { records }) => sum + Number(records), 0);
    if (all < 30) return [];
    let seen = 0;
    // Of a small file two, of others three may be wrong together.
    const few = Math.max(all < 100 ? 2 : 3, all / 1000);
    const bulk = days.find(({ records }) => (seen += Number(records)) > few)?.day;
    if (bulk === undefined || (days[0]?.day ?? bulk) >= bulk - 365) return [];
    const early = await rows<{ file: number; records: string }>(
      `SELECT file, count(*) AS records FROM ${orders} WHERE day < ${daySql(bulk - 365)} GROUP BY file ORDER BY file`,
    );
    return early.map(({ file, records }): Hit => ({
      table: 'transactions',
      file,
      column: 'date',
      count: Number(records),
      test: `reason = 0 AND date < ${daySql(bulk - 365)}`,
      expected: `≥ ${isoDay(bulk - 365)}`,
    }));
  },
};
