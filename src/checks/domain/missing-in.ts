import { namedDay } from '../calendars.ts';
import { middle, weeksBefore, type DailyOrders } from './daily-orders.ts';

const rule = {
  weeks: 4,
  weeksAround: 3,
  share: 0.75,
  least: 5,
  gap: 3,
  alarms: 0.05,
  rowAlarms: 0.001,
  irregular: 0.08,
  half: 0.5,
};

/**
 * Days without an order where the same weekday of the eight weeks before had some in at least three of four, and so
 * many in the middle that by chance alone fewer than 0.05 such days are expected in the whole file; of empty days in a
 * row, all of them together, so that a lost week is found where a lost day could not be. Holidays are
 * expected to be empty, the weeks of sales are not. Where more than 8 % of usual weekdays are, or one gap comes on twelve
 * days with orders, the shop opens as it likes, and nothing is missing; nor where it is closed half of the time, as in a
 * season. In the first weeks those that follow take the place of those before; where sales fall, the lower of the four
 * weeks before and the four after tells what a day would have had.
 * Three empty days in a row and more say nothing of what is usual: a gap counts to its end, while a weekday on which the
 * shop no longer opens becomes usual.
 *
 * @returns days since 1970-01-01
 */
export function missingIn(series: DailyOrders): number[] {
  const isGap = gapsIn(series.records);
  const usual = series.records.flatMap((records, index) => {
    const day = series.firstDay + index;
    if (namedDay(day)?.isHoliday === true) return [];
    const before = weeksBefore(series, index, isGap);
    const after = weeksAfter(series, index, isGap);
    const near = before.length < rule.weeks ? [...before, ...after] : before;
    const open = near.filter((each) => each > 0);
    const least = near === before ? rule.weeks : rule.weeksAround;
    if (near.length < least || open.length < rule.share * near.length) return [];
    // Where sales fall with a season, the weeks before promise more than there is to come.
    const lately = Math.min(
      meanOf(near.slice(0, rule.weeks)),
      after.length >= rule.weeksAround ? meanOf(after) : Infinity,
    );
    const mean = Math.min(meanOf(near), lately);
    return [
      {
        day,
        isEmpty: records === 0,
        isGap: isGap[index] === true,
        level: Math.min(middle(open), 1.5 * mean),
        mean,
      },
    ];
  });
  const usualOn = new Map(usual.map((each) => [each.day, each]));
  const single = usual.filter((each) => !each.isGap);
  if (single.filter(({ isEmpty }) => isEmpty).length > rule.irregular * single.length) return [];
  const days = series.records.filter((each) => each > 0).length;
  const gaps = isGap.filter((each, index) => each && isGap[index - 1] !== true).length;
  const empty = usual.filter(({ isEmpty }) => isEmpty).length;
  if (gaps > rule.irregular * days || empty > rule.half * usual.length) return [];
  // P(no order) = e^(-level / spread), in a row of days e^(-sum of levels / spread). Of rows there are many lengths, and
  // small levels are little known: they must be rarer.
  const spread = spreadOf(series.records);
  const neededOf = (alarms: number, by: number) => Math.max(rule.least, by * Math.log(usual.length / alarms));
  const needed = { day: neededOf(rule.alarms, spread), row: neededOf(rule.rowAlarms, Math.max(1, spread)) };
  const rows = new Map<number, typeof usual>();
  let row = 0;
  for (const [index, records] of series.records.entries()) {
    if (records > 0) row++;
    const here = usualOn.get(series.firstDay + index);
    if (here?.isEmpty === true) rows.set(row, [...(rows.get(row) ?? []), here]);
  }
  return [...rows.values()].flatMap((days) => {
    const isLost = days.reduce((sum, { mean }) => sum + mean, 0) >= needed.row;
    return days.filter(({ level }) => isLost || level >= needed.day).map(({ day }) => day);
  });
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);

/** The same weekday of the four weeks after. */
function weeksAfter({ records }: DailyOrders, index: number, leftOut: readonly boolean[]): number[] {
  const found: number[] = [];
  for (let day = index + 7; day < records.length && found.length < rule.weeks; day += 7)
    if (leftOut[day] !== true) found.push(records[day] ?? 0);
  return found;
}

/**
 * How much more, or less, the days differ than by chance: variance over mean, 1 of a Poisson process. From one week to
 * the next, so that weekdays and seasons do not count; by the median, so that sales do not: that of chi-square of one
 * degree is 0.455.
 */
function spreadOf(records: readonly number[]): number {
  const ratios = records.flatMap((now, index) => {
    const before = records[index - 7] ?? 0;
    return now > 0 && before > 0 ? [(now - before) ** 2 / (now + before)] : [];
  });
  return Math.max(0.3, middle(ratios) / 0.455);
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
