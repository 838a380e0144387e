import type { Check, Hit } from '../check.ts';
import { daySql, isoDay } from '../world.ts';

export const futureDate: Check = {
  rule: 'date.future',
  scope: 'domain',
  severity: 'warning',
  names: {
    en: 'the date lies more than 60 days after the last credible purchase',
    zh: '日期晚于最后一个可信购买日 60 天以上',
  },
  remedy: {
    en: 'Correct it: what lies in the future does not count yet.',
    zh: '请更正：未来的记录尚不计入。',
  },
  example: {
    en: 'a complaint opened in 2062',
    zh: '2062 年提出的投诉',
  },
  async find({ rows, files, asOfDay, has }) {
    const hits: Hit[] = [];
    if (asOfDay === null || !has('transactions')) return hits;
    const latest = asOfDay + 60;
    for (const file of files) {
      const { table, number, columns } = file;
      const column = table.known[0];
      // Campaigns and lists of the year to come are announced; bad dates of orders have a rule of their own.
      if (column === undefined || !columns.has(column)) continue;
      if (table.id === 'transactions' || table.id === 'campaigns' || table.id === 'contracts') continue;
      const test = `"${column}"::DATE > ${daySql(latest)}`;
      const [row] = await rows<{ records: string }>(
        `SELECT count(*) AS records FROM "${table.id}" WHERE reason = 0 AND file = ${number} AND ${test}`,
      );
      if (Number(row?.records ?? 0) > 0)
        hits.push({
          table: table.id,
          file: number,
          column,
          count: Number(row?.records),
          test: `reason = 0 AND ${test}`,
          expected: `≤ ${isoDay(latest)}`,
        });
    }
    return hits;
  },
};
