import type { Check, Hit } from '../check.ts';
import type { TableId } from '../../tables/index.ts';
import { dayNumber, isoDay } from '../world.ts';

export const pinnedAge: Check = {
  rule: 'data.stale',
  scope: 'pinned',
  severity: 'error',
  names: { en: 'the data end longer ago than allowed', zh: '数据的截止日期早于允许的范围' },
  remedy: {
    en: 'Check that the export still runs.',
    zh: '请检查导出任务是否仍在运行。',
  },
  example: {
    en: '`--max-age 3d` and a last purchase nine days ago',
    zh: '`--max-age 3d`，而最后一次购买在九天前',
  },
  async find({ rows, files, asOfDay, isAsOfSaid, today, maxAge, expectations }) {
    const hits: Hit[] = [];
    if (today === null) return hits;
    const old = (table: TableId, last: number | null, most: number) => {
      if (last !== null && today - last > most)
        hits.push({
          table,
          file: null,
          column: null,
          count: 1,
          test: null,
          value: `${isoDay(last)}, ${today - last} d`,
          expected: `≤ ${most} d`,
        });
    };
    const lastIn = async (from: string, column: string): Promise<number | null> => {
      const [row] = await rows<{ last: number | null }>(
        `SELECT max(${dayNumber(column)}) AS last FROM ${from} WHERE reason = 0`,
      );
      return row?.last ?? null;
    };
    // A day that is named is not the last one of the data.
    const hasOrders = files.some(({ table }) => table.id === 'transactions');
    const lastOrder = isAsOfSaid && hasOrders ? await lastIn('read_lines', 'day') : null;
    const lastDay = lastOrder === null || asOfDay === null ? asOfDay : Math.min(lastOrder, asOfDay);
    if (maxAge !== null) old('transactions', lastDay, maxAge);
    for (const table of new Map(files.map((file) => [file.table.id, file.table])).values()) {
      const most = expectations[table.id]?.maxAge;
      const column = table.known[0];
      if (most === undefined || column === undefined) continue;
      const isOrders = table.id === 'transactions';
      old(table.id, isOrders ? lastDay : await lastIn(`"${table.id}"`, `"${column}"`), most);
    }
    return hits;
  },
};
