import { dayNumber, type World } from '../world.ts';

/**
 * Orders of each day, from the first day to the last, days without any included. Rejected ones count: they are told of
 * one by one, and their day is neither empty nor cut.
 */
export interface DailyOrders {
  /** Days since 1970-01-01. */
  firstDay: number;
  records: number[];
}

export async function dailyOrders({ rows, orders, rejectedOrders }: World): Promise<DailyOrders> {
  const days = await rows<{ day: number; records: string }>(
    `WITH used AS (SELECT day, count(*) AS records FROM ${orders} GROUP BY day)
     SELECT ${dayNumber('day')} AS day, sum(records) AS records FROM (
       SELECT * FROM used UNION ALL
       SELECT day, count(*) FROM ${rejectedOrders}
       WHERE day BETWEEN (SELECT min(day) FROM used) AND (SELECT max(day) FROM used) GROUP BY day)
     GROUP BY day ORDER BY day`,
  );
  const [first, last] = [days[0]?.day ?? 0, days.at(-1)?.day ?? -1];
  // A placeholder such as 1970-01-01 must not stretch the series over fifty years of nothing.
  const firstDay = Math.max(first, last - 10_000);
  const records = Array.from({ length: last - firstDay + 1 }, () => 0);
  for (const each of days) if (each.day >= firstDay) records[each.day - firstDay] = Number(each.records);
  return { firstDay, records };
}

/**
 * The same weekday of the eight weeks before, nearest first; fewer at the beginning.
 *
 * @param leftOut marks of days that say nothing: the weeks before them take their place
 */
export function weeksBefore(
  { records }: Pick<DailyOrders, 'records'>,
  index: number,
  leftOut: readonly boolean[] = [],
): number[] {
  const found: number[] = [];
  for (let day = index - 7; day >= 0 && found.length < 8; day -= 7)
    if (leftOut[day] !== true) found.push(records[day] ?? 0);
  return found;
}

/** The lower of the two middle values; 0 of nothing. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}
