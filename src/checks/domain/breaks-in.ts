import { namedDay } from '../calendars.ts';
import { middle, weeksBefore, type DailyOrders } from './daily-orders.ts';

const rule = { weeks: 4, least: 20, factor: 4, deviations: 6 };

/**
 * Days whose number of orders is a quarter or less, or four times or more, of what the same weekday of the eight weeks
 * before had in the middle, and further away than six times their usual deviation. Named calendars (双11, Black Friday,
 * 春节) are allowed to stand out; days without any order are missing days, not breaks.
 */
export function breaksIn(series: DailyOrders): { day: number; records: number; usual: number }[] {
  return series.records.flatMap((records, index) => {
    const day = series.firstDay + index;
    const before = weeksBefore(series, index).filter((each) => each > 0);
    if (records === 0 || before.length < rule.weeks || namedDay(day) !== null) return [];
    const usual = middle(before);
    if (usual < rule.least) return [];
    const far = Math.abs(Math.log(records / usual));
    const deviation = middle(before.map((each) => Math.abs(Math.log(each / usual))));
    return far >= Math.max(Math.log(rule.factor), rule.deviations * deviation)
      ? [{ day, records, usual }]
      : [];
  });
}
