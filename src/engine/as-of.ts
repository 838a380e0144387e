/** One day with the number of records that carry it, ascending by day. */
export interface DayCount {
  /** Days since 1970-01-01. */
  day: number;
  records: number;
}

/** Records beyond these rules are trusted however far they lie ahead. */
const rule = { minRecords: 30, quantile: 0.999, days: 60, few: 3, share: 0.07, farDays: 180 };

/**
 * The last day that can be believed: a date more than 60 days beyond the 99.9 % quantile of all dates is not
 * (decision 4). One record in a thousand may always be looked at, so the rule works in small files too, but not
 * with fewer than 30 records: there a long pause is no sign of a mistake. Up to three records that lie half a year
 * beyond all others are left out before, so that two mistakes do not vouch for each other.
 *
 * @returns days since 1970-01-01; null without records
 */
export function lastCredibleDay(all: readonly DayCount[]): number | null {
  const days = withoutFar(all);
  const last = days.at(-1);
  if (last === undefined) return null;
  const records = days.reduce((sum, each) => sum + each.records, 0);
  if (records < rule.minRecords) return last.day;
  // Nearest rank from below, so that at least the last record lies beyond the quantile.
  const rank = Math.floor(rule.quantile * (records - 1));
  let quantileDay = last.day;
  for (let seen = 0, index = 0; index < days.length; index++) {
    seen += days[index]?.records ?? 0;
    if (seen > rank) {
      quantileDay = days[index]?.day ?? last.day;
      break;
    }
  }
  const credible = days.filter(({ day }) => day <= quantileDay + rule.days);
  return credible.at(-1)?.day ?? last.day;
}

/**
 * Without the few records at the end that come after a pause of more than half a year, twice as long as any pause before:
 * a shop that opens for a season has such pauses every year.
 */
function withoutFar(days: readonly DayCount[]): readonly DayCount[] {
  const records = days.reduce((sum, each) => sum + each.records, 0);
  if (records < rule.minRecords) return days;
  const most = Math.min(rule.few, Math.floor(records * rule.share));
  let cut = days.length;
  for (let index = days.length - 1, after = 0; index > 0; index--) {
    after += days[index]?.records ?? 0;
    if (after > most) break;
    if (pauseBefore(days, index) > Math.max(rule.farDays, 2 * longestPause(days, index))) cut = index;
  }
  return cut === days.length ? days : withoutFar(days.slice(0, cut));
}

const pauseBefore = (days: readonly DayCount[], index: number): number =>
  (days[index]?.day ?? 0) - (days[index - 1]?.day ?? 0);

/** Of the days before `end`; the first few records do not tell, as a date of 1970 may be among them. */
function longestPause(days: readonly DayCount[], end: number): number {
  let [longest, seen] = [0, days[0]?.records ?? 0];
  for (let index = 1; index < end; index++) {
    if (seen > rule.few) longest = Math.max(longest, pauseBefore(days, index));
    seen += days[index]?.records ?? 0;
  }
  return longest;
}
