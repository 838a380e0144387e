import { lastComplete, weekday, type Period, type PeriodKind } from '../core/index.ts';
import { isoOfDay, type Looks } from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';

/** So many weeks without a sale on a weekday, and the shop is taken to be closed on it. */
const weeks = 8;

/**
 * Which period is reported: the last one that the data show to its end.
 *
 * A shop that is closed on Sundays has no record of them: days on whose weekday nothing was sold for eight weeks need
 * not be waited for. A date that the user names is different: then a period that the data do not reach is refused,
 * because an export that stopped would otherwise look like news.
 */
export async function reportedPeriod(
  kind: PeriodKind,
  asOfDay: number | null,
  looks: Looks,
): Promise<Period> {
  const end = await shownUntil(looks);
  const period = lastComplete(kind, asOfDay ?? end);
  if (period.lastDay > end)
    throw new LoyaltyError(
      'data',
      'data.incomplete',
      `The data end on ${isoOfDay(looks.lastDay)}, before the ${kind} ${period.label} (to ${isoOfDay(period.lastDay)}) is over.`,
      'Check that the export still runs, or leave out --as-of to report the last period that is complete.',
    );
  if (looks.firstDay !== null && looks.firstDay > period.firstDay)
    throw new LoyaltyError(
      'data',
      'data.too-short',
      `The data begin on ${isoOfDay(looks.firstDay)}: they show no complete ${kind}.`,
      'Export a longer time, best two years.',
    );
  return period;
}

/** The last day that the data tell of, closed days after it included. */
async function shownUntil({ lastDay, firstDay, daysWithSales }: Looks): Promise<number> {
  const span = 7 * weeks;
  if (firstDay === null || firstDay > lastDay - span) return lastDay;
  const open = new Set((await daysWithSales(lastDay, span)).map(weekday));
  let end = lastDay;
  while (end < lastDay + 6 && !open.has(weekday(end + 1))) end++;
  return end;
}
