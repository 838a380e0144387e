import { namedDay } from '../calendars.ts';
import { middle, weeksBefore, type DailyOrders } from './daily-orders.ts';

const rule = { most: 3, expected: 7, weeks: 4 };

/**
 * Index of the first of up to three last orders that come after empty days on which, by the weekdays of the weeks before,
 * at least seven orders were to be expected: by chance alone that many stay away once in a thousand (Poisson, e⁻⁷). Null
 * where there are none.
 */
export function strayFrom(series: DailyOrders): number | null {
  const { records } = series;
  let found: number | null = null;
  let after = 0;
  for (let index = records.length - 1; index > 0 && after <= rule.most; index--) {
    if (records[index] === 0) continue;
    after += records[index] ?? 0;
    if (after <= rule.most && expectedBefore(series, index) >= rule.expected) found = index;
  }
  return found;
}

/** Orders to be expected on the empty days right before a day. */
function expectedBefore(series: DailyOrders, index: number): number {
  let from = index;
  while (from > 0 && series.records[from - 1] === 0) from--;
  const gap = series.records.map((_, day) => day >= from && day < index);
  let expected = 0;
  for (let day = from; day < index; day++) {
    const before = weeksBefore(series, day, gap);
    if (before.length >= rule.weeks && namedDay(series.firstDay + day)?.isHoliday !== true)
      expected += middle(before);
  }
  return expected;
}

/** The series to the end that the file has without such orders. */
export function withoutStray(series: DailyOrders): DailyOrders {
  const from = strayFrom(series);
  if (from === null) return series;
  const last = series.records.findLastIndex((records, index) => index < from && records > 0);
  return { ...series, records: series.records.slice(0, last + 1) };
}
