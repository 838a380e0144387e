import { namedDay } from '../calendars.ts';
import { middle, weeksBefore, type DailyOrders } from './daily-orders.ts';

const rule = { weeks: 4, least: 5, chance: 1e-4, factor: 4, deviations: 6, months: 6, nearDays: 3 };

/**
 * Days whose number of orders is a quarter or less, or four times or more, of what the same weekday of the eight weeks
 * before had in the middle, further away than six times their usual deviation, and so by chance (Poisson) at most once in
 * ten thousand days: a quarter of twenty, four times five. Named calendars (双11, Black Friday,
 * 春节) are allowed to stand out, and so is a day that stands out in most months, such as that of the bills; days without
 * any order are missing days, not breaks.
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
    const isFar = far >= Math.max(Math.log(rule.factor), rule.deviations * deviation);
    return isFar && chanceOf(records, usual) <= rule.chance && !(records > usual && isMonthly(series, index))
      ? [{ day, records, usual }]
      : [];
  });
}

/** How likely as many or more, or as few or fewer, are of a Poisson distribution with this mean; 0 where it is less. */
function chanceOf(records: number, mean: number): number {
  // A quarter of twenty is less likely already, and of very many nothing could be computed.
  if (mean >= 20) return 0;
  let [term, below] = [Math.exp(-mean), 0];
  const upto = records > mean ? records - 1 : records;
  for (let count = 0; count <= upto; count++) {
    below += term;
    term *= mean / (count + 1);
  }
  return records > mean ? Math.max(0, 1 - below) : below;
}

/** Whether half as many orders came about the same day in at least half of the six months before and after, and twice. */
function isMonthly({ records }: DailyOrders, index: number): boolean {
  const peaks: boolean[] = [];
  for (let month = -rule.months; month <= rule.months; month++) {
    const middleDay = index + Math.round(month * 30.44);
    if (month === 0 || middleDay - rule.nearDays < 0 || middleDay >= records.length) continue;
    const around = records.slice(middleDay - rule.nearDays, middleDay + rule.nearDays + 1);
    peaks.push(around.some((each) => each >= (records[index] ?? 0) / 2));
  }
  const high = peaks.filter(Boolean).length;
  return high >= 2 && high * 2 >= peaks.length;
}
