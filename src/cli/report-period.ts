import { lastComplete, weekday, type Period, type PeriodKind } from '../core/index.ts';
import { isoOfDay, type Looks } from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';

const periodZh = { week: '一周', month: '一个月' } as const;

/** So many weeks without a sale on a weekday, and the shop may be closed on it. */
const weeks = 8;
/** It is, when on the other weekdays sales are so frequent that eight empty ones in a row are as unlikely as this. */
const unlikely = 0.001;

/**
 * Which period is reported: the last one that the data show to its end.
 *
 * A shop that is closed on Sundays has no record of them: days on whose weekday nothing was sold for eight weeks need
 * not be waited for, unless it sells so seldom that this is chance. A date that the user names is different: then a period that the data do not reach is refused,
 * because an export that stopped would otherwise look like news. Only of contracts alone it is believed: a register of them
 * may show nothing new for weeks.
 */
export async function reportedPeriod(
  kind: PeriodKind,
  asOfDay: number | null,
  looks: Looks,
): Promise<Period> {
  const end = await shownUntil(looks);
  if (asOfDay !== null && looks.firstDay !== null && asOfDay < looks.firstDay)
    throw new LoyaltyError(
      'data',
      'data.no-rows',
      `Nobody was a customer on ${isoOfDay(asOfDay)}: the data begin on ${isoOfDay(looks.firstDay)}.`,
      'Choose a later --as-of, or leave it out.',
      {
        zh: {
          sentence: `${isoOfDay(asOfDay)} 还没有客户：数据始于 ${isoOfDay(looks.firstDay)}。`,
          remedy: '请用更晚的 --as-of，或不写它。',
        },
      },
    );
  const period = lastComplete(kind, asOfDay ?? end);
  if (period.lastDay > end && (asOfDay === null || (await areDaily(looks))))
    throw new LoyaltyError(
      'data',
      'data.incomplete',
      `The data end on ${isoOfDay(looks.lastDay)}, before the ${kind} ${period.label} (to ${isoOfDay(period.lastDay)}) is over.`,
      'Check that the export still runs, or leave out --as-of to report the last period that is complete.',
      {
        zh: {
          sentence: `数据止于 ${isoOfDay(looks.lastDay)}，而 ${period.label} ${periodZh[kind]}（至 ${isoOfDay(period.lastDay)}）尚未结束。`,
          remedy: '请检查导出是否仍在运行；或不写 --as-of，即报告最近一个完整的时期。',
        },
      },
    );
  if (looks.firstDay !== null && looks.firstDay > period.firstDay)
    throw new LoyaltyError(
      'data',
      'data.too-short',
      `The data begin on ${isoOfDay(looks.firstDay)}: they show no complete ${kind}.`,
      'Export a longer time, best two years.',
      {
        zh: {
          sentence: `数据始于 ${isoOfDay(looks.firstDay)}：其中没有完整的${periodZh[kind]}。`,
          remedy: '请导出更长的时间，最好两年。',
        },
      },
    );
  return period;
}

/**
 * Days of a period on which nothing was sold, though on such weekdays there were sales in all of the eight weeks before,
 * or in those that the data have, three at least.
 */
export async function closedDays({ firstDay, lastDay }: Period, looks: Looks): Promise<number[]> {
  const seen = Math.min(weeks, Math.floor((firstDay - (looks.firstDay ?? firstDay)) / 7));
  if (seen < 3) return [];
  const before = await looks.daysWithSales(firstDay - 1, 7 * seen);
  const open = new Set(
    [0, 1, 2, 3, 4, 5, 6].filter((each) => before.filter((day) => weekday(day) === each).length === seen),
  );
  const sold = new Set(await looks.daysWithSales(lastDay, lastDay - firstDay + 1));
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index);
  return days.filter((day) => open.has(weekday(day)) && !sold.has(day));
}

const areDaily = async ({ lastDay, daysWithSales }: Looks): Promise<boolean> =>
  (await daysWithSales(lastDay, Infinity)).length > 0;

/** The last day that the data tell of, closed days after it included. */
async function shownUntil(looks: Looks): Promise<number> {
  const { lastDay } = looks;
  const open = await openWeekdays(looks, lastDay);
  if (open === null) return lastDay;
  let end = lastDay;
  while (end < lastDay + 6 && !open.has(weekday(end + 1))) end++;
  return end;
}

/** Weekdays on which the shop sells, by eight weeks; null where that cannot be told from chance. */
async function openWeekdays({ firstDay, daysWithSales }: Looks, upTo: number): Promise<Set<number> | null> {
  const span = 7 * weeks;
  if (firstDay === null || firstDay > upTo - span) return null;
  const days = await daysWithSales(upTo, span);
  const open = new Set(days.map(weekday));
  const share = days.length / (weeks * open.size);
  return (1 - share) ** weeks < unlikely ? open : null;
}
