export type PeriodKind = 'week' | 'month';

/** A week or month of whole local days: how long a day was, which changes with daylight saving, does not matter. */
export interface Period {
  kind: PeriodKind;
  /** `2026-W26`, `2026-06`. */
  label: string;
  /** Days since 1970-01-01, both inclusive. */
  firstDay: number;
  lastDay: number;
}

/**
 * The ISO week (Monday to Sunday) or calendar month that a day lies in.
 *
 * @param day days since 1970-01-01
 * @source ISO 8601: week 1 is the week with the first Thursday of the year
 * @example
 * periodOf('week', 20636).label; // => '2026-W27'
 */
export function periodOf(kind: PeriodKind, day: number): Period {
  if (!Number.isSafeInteger(day)) throw new RangeError('`periodOf` requires a whole day');
  if (kind === 'week') {
    const firstDay = day - weekday(day);
    return { kind, label: weekLabel(firstDay), firstDay, lastDay: firstDay + 6 };
  }
  const { year, month } = civil(day);
  const firstDay = dayOf(year, month, 1);
  return {
    kind,
    label: `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`,
    firstDay,
    lastDay: dayOf(year, month + 1, 1) - 1,
  };
}

/**
 * The last period that is over on a day: a week on its Sunday, a month on its last day.
 *
 * @example
 * lastComplete('month', 20633).label; // => '2026-05'
 */
export function lastComplete(kind: PeriodKind, day: number): Period {
  const period = periodOf(kind, day);
  return period.lastDay === day ? period : before(period);
}

/** The period before. */
export function before({ kind, firstDay }: Period): Period {
  return periodOf(kind, firstDay - 1);
}

/** The period a year before: the same month, or the week 52 weeks earlier, so that weekdays and nearly the season agree. */
export function yearBefore({ kind, firstDay }: Period): Period {
  if (kind === 'week') return periodOf(kind, firstDay - 364);
  const { year, month } = civil(firstDay);
  return periodOf(kind, dayOf(year - 1, month, 1));
}

/** Length in days. */
export const daysIn = ({ firstDay, lastDay }: Period): number => lastDay - firstDay + 1;

/** 0 = Monday … 6 = Sunday; 1970-01-01 was a Thursday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

function weekLabel(monday: number): string {
  const thursday = monday + 3;
  const { year } = civil(thursday);
  const week = Math.floor((thursday - dayOf(year, 0, 1)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

const msPerDay = 86_400_000;

function civil(day: number): { year: number; month: number } {
  const date = new Date(day * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}

const dayOf = (year: number, month: number, date: number): number => Date.UTC(year, month, date) / msPerDay;
