import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  before,
  daysIn,
  lastComplete,
  periodOf,
  weekday,
  yearBefore,
  type PeriodKind,
} from '../../../src/core/index.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const iso = (of: number) => new Date(of * 86_400_000).toISOString().slice(0, 10);
const kinds: PeriodKind[] = ['week', 'month'];

describe('ISO weeks', () => {
  // Examples of the standard, and the years in which week 53 or a foreign year bites.
  it.each([
    ['1977-01-01', '1976-W53'],
    ['1977-01-02', '1976-W53'],
    ['1977-12-31', '1977-W52'],
    ['1978-01-01', '1977-W52'],
    ['1978-01-02', '1978-W01'],
    ['1979-12-31', '1980-W01'],
    ['1980-12-28', '1980-W52'],
    ['1981-12-31', '1981-W53'],
    ['2026-06-28', '2026-W26'],
    ['2021-01-03', '2020-W53'],
  ])('%s lies in %s', (date, label) => {
    expect(periodOf('week', day(date)).label).toBe(label);
  });

  it('begin on Monday', () => {
    const { firstDay, lastDay } = periodOf('week', day('2026-06-24'));
    expect([iso(firstDay), iso(lastDay)]).toEqual(['2026-06-22', '2026-06-28']);
    expect(weekday(firstDay)).toBe(0);
  });
});

it('months have their own lengths', () => {
  const lengths = ['2024-02-10', '2026-02-10', '2026-06-30', '2026-12-31'].map((date) =>
    daysIn(periodOf('month', day(date))),
  );
  expect(lengths).toEqual([29, 28, 30, 31]);
});

describe('the last complete period', () => {
  it.each([
    ['week', '2026-06-28', '2026-W26'],
    ['week', '2026-06-27', '2026-W25'],
    ['month', '2026-06-30', '2026-06'],
    ['month', '2026-06-29', '2026-05'],
  ] as const)('%s on %s is %s', (kind, date, label) => {
    expect(lastComplete(kind, day(date)).label).toBe(label);
  });
});

it('a year before is the same month, or the same weekdays 52 weeks earlier', () => {
  expect(yearBefore(periodOf('month', day('2024-02-29'))).label).toBe('2023-02');
  const week = periodOf('week', day('2026-06-28'));
  expect(week.firstDay - yearBefore(week).firstDay).toBe(364);
});

it('periods follow each other without a gap, whatever the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), fc.constantFrom(...kinds), (of, kind) => {
      const period = periodOf(kind, of);
      expect(period.firstDay <= of && of <= period.lastDay).toBe(true);
      expect(before(period).lastDay).toBe(period.firstDay - 1);
      expect(lastComplete(kind, of).lastDay <= of).toBe(true);
    }),
  );
});

it('refuses a day that is none', () => {
  expect(() => periodOf('week', Number.NaN)).toThrow(RangeError);
});
