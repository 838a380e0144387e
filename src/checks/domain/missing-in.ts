import { namedDay } from '../calendars.ts';
import { middle, weeksBefore, type DailyOrders } from './daily-orders.ts';

const rule = { weeks: 4, share: 0.75, least: 5, gap: 3 };

/**
 * Days without an order where the same weekday of the eight weeks before had some in at least three of four, five or
 * more in the middle: by chance alone such a day is empty once in 150. Holidays are expected to be, the weeks of sales
 * are not.
 * Three empty days in a row and more say nothing of what is usual: a gap counts to its end, while a weekday on which the
 * shop no longer opens becomes usual.
 *
 * @returns days since 1970-01-01
 */
export function missingIn(series: DailyOrders): number[] {
  const isGap = gapsIn(series.records);
  return series.records.flatMap((records, index) => {
    const day = series.firstDay + index;
    if (records > 0 || namedDay(day)?.isHoliday === true) return [];
    const before = weeksBefore(series, index, isGap);
    const open = before.filter((each) => each > 0);
    if (before.length < rule.weeks || open.length < rule.share * before.length) return [];
    return middle(open) >= rule.least ? [day] : [];
  });
}

/** Marks of the days in a row of empty ones. */
function gapsIn(records: readonly number[]): boolean[] {
  const marks = records.map(() => false);
  for (let from = 0; from < records.length; from++) {
    let until = from;
    while (records[until] === 0) until++;
    if (until - from >= rule.gap) marks.fill(true, from, until);
    from = Math.max(from, until - 1);
  }
  return marks;
}
