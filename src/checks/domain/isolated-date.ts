import { readerCheck, type Check, type Hit } from '../check.ts';
import { daySql, isoDay } from '../world.ts';

export const isolatedDate: Check = {
  ...readerCheck('date.isolated', 'domain', {
    en: 'one purchase in 2062 among those of 2026',
    zh: '2026 年的记录中混入一条 2062 年的购买',
  }),
  async find({ rows, asOfDay, isAsOfSaid }) {
    // Who says from which day to look knows that later records are there.
    if (asOfDay === null || isAsOfSaid) return [];
    const late = await rows<{ file: number; records: string }>(
      `SELECT file, count(*) AS records FROM read_lines WHERE reason = 0 AND day > ${daySql(asOfDay)} GROUP BY file ORDER BY file`,
    );
    return late.map(({ file, records }): Hit => ({
      table: 'transactions',
      file,
      column: 'date',
      count: Number(records),
      test: `reason = 0 AND date > ${daySql(asOfDay)}`,
      expected: `≤ ${isoDay(asOfDay + 60)}`,
    }));
  },
};
