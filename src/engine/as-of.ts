/** One day with the number of records that carry it, ascending by day. */
export interface DayCount {
  /** Days since 1970-01-01. */
  day: number;
  records: number;
}

/** Records beyond these rules are trusted however far they lie ahead. */
const rule = { minRecords: 30, quantile: 0.999, days: 60 };

/**
 * The last day that can be believed: a date more than 60 days beyond the 99.9 % quantile of all dates is not
 * (decision 4). One record in a thousand may always be looked at, so the rule works in small files too, but not
 * with fewer than 30 records: there a long pause is no sign of a mistake.
 *
 * @returns days since 1970-01-01; null without records
 */
export function lastCredibleDay(days: readonly DayCount[]): number | null {
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
