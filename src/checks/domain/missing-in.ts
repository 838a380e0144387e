import { namedDay } from '../calendars.ts';
import { middle, weeksBefore, type DailyOrders } from './daily-orders.ts';

const rule = { weeks: 4, share: 0.75, least: 5 };

/**
 * Days without an order where the same weekday of the eight weeks before had some in at least three of four, five or
 * more in the middle: by chance alone such a day is empty once in 150. Named calendars (holidays) are expected to be.
 *
 * @returns days since 1970-01-01
 */
export function missingIn(series: DailyOrders): number[] {
  return series.records.flatMap((records, index) => {
    const day = series.firstDay + index;
    if (records > 0 || namedDay(day) !== null) return [];
    const before = weeksBefore(series, index);
    const open = before.filter((each) => each > 0);
    if (before.length < rule.weeks || open.length < rule.share * before.length) return [];
    return middle(open) >= rule.least ? [day] : [];
  });
}
