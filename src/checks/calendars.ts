import type { Names } from '../core/index.ts';

/** A stretch of days on which trade is known to be different. */
export interface Calendar {
  id: string;
  names: Names;
  /** Whether many are closed then; in a sale nobody is. */
  isHoliday: boolean;
  /** First and last day of a year, as days since 1970-01-01; null where the table does not reach. */
  span: (year: number) => readonly [first: number, last: number] | null;
}

const dayOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;

/**
 * Chinese New Year, 2000 to 2040, as month and day: the second new moon after the winter solstice in China.
 *
 * @source Chinese calendar by the rules of GB/T 33661-2017; a test holds it against the calendar of ICU
 */
const newYears = (
  '0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 ' +
  '0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212'
).split(' ');

export function chineseNewYear(year: number): number | null {
  const text = newYears[year - 2000];
  return text === undefined ? null : dayOf(year, Number(text.slice(0, 2)), Number(text.slice(2)));
}

/** The Friday after the fourth Thursday of November. */
export function blackFriday(year: number): number {
  const first = dayOf(year, 11, 1);
  // 1970-01-01 was a Thursday.
  const thursday = first + ((7 - (first % 7)) % 7) + 21;
  return thursday + 1;
}

/** Every named calendar. Weekends are none: each day is held against its own weekday. */
export const calendars: readonly Calendar[] = [
  {
    id: 'singles_day',
    names: { en: "Singles' Day", zh: '双11' },
    isHoliday: false,
    // The sale begins weeks before its day; what follows is the calm after it.
    span: (year) => [dayOf(year, 10, 20), dayOf(year, 11, 18)],
  },
  {
    id: 'spring_festival',
    names: { en: 'Chinese New Year', zh: '春节' },
    isHoliday: true,
    span: (year) => {
      const day = chineseNewYear(year);
      return day === null ? null : [day - 14, day + 16];
    },
  },
  {
    id: 'black_friday',
    names: { en: 'Black Friday', zh: '黑色星期五' },
    isHoliday: false,
    // Its week, Cyber Monday and the days that are quiet after them.
    span: (year) => [blackFriday(year) - 5, blackFriday(year) + 6],
  },
  {
    id: 'year_end',
    names: { en: 'Christmas and New Year', zh: '圣诞与元旦' },
    isHoliday: true,
    span: (year) => [dayOf(year, 12, 20), dayOf(year + 1, 1, 4)],
  },
];

/** The calendar that a day (since 1970-01-01) belongs to; null for an ordinary day. */
export function namedDay(day: number): Calendar | null {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  for (const calendar of calendars)
    for (const each of [year - 1, year]) {
      const span = calendar.span(each);
      if (span !== null && day >= span[0] && day <= span[1]) return calendar;
    }
  return null;
}

/** The calendar that both days, and so all days between them, belong to; null where there is none. */
export function calendarOver(from: number, to: number): Calendar | null {
  const calendar = namedDay(from);
  return calendar !== null && to - from < 60 && namedDay(to)?.id === calendar.id ? calendar : null;
}
