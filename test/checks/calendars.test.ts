import { expect, it } from 'vitest';
import { blackFriday, chineseNewYear, namedDay } from '../../src/checks/calendars.ts';

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/**
 * In these years the new moon comes within minutes of midnight in Beijing (2027-02-06 23:56, 2030-02-03 00:07), and the
 * approximation of ICU falls on the other side of it; the almanac has the days of the table.
 */
const nearMidnight: Readonly<Record<number, string>> = { 2027: '12/30', 2030: '1/2' };

it('Chinese New Year is the first day of the first month in the calendar of ICU, 2000 to 2040', () => {
  const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  for (let year = 2000; year <= 2040; year++) {
    const day = chineseNewYear(year) ?? 0;
    expect(new Date(day * 86_400_000).getUTCFullYear()).toBe(year);
    expect(lunar.format(new Date(day * 86_400_000))).toBe(nearMidnight[year] ?? '1/1');
  }
  expect(chineseNewYear(1999)).toBeNull();
  expect(chineseNewYear(2041)).toBeNull();
});

// Days on which it was held, as the newspapers had them.
it.each([
  [2011, '2011-11-25'],
  [2018, '2018-11-23'],
  [2024, '2024-11-29'],
  [2029, '2029-11-23'],
])('Black Friday of %i', (year, iso) => {
  expect(blackFriday(year)).toBe(dayOf(iso));
});

it.each([
  ['2024-11-11', 'singles_day'],
  ['2024-02-12', 'spring_festival'],
  ['2024-11-29', 'black_friday'],
  ['2025-01-01', 'year_end'],
  ['2024-12-25', 'year_end'],
  ['2024-07-03', undefined],
])('%s belongs to %s', (iso, id) => {
  expect(namedDay(dayOf(iso))?.id).toBe(id);
});
