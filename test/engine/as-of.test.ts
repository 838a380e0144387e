import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastCredibleDay, type DayCount } from '../../src/engine/as-of.ts';

const counts = (...days: [day: number, records: number][]): DayCount[] =>
  days.map(([day, records]) => ({ day, records }));

describe('the last credible day', () => {
  it('is the last one where nothing is odd', () => {
    expect(lastCredibleDay([])).toBeNull();
    expect(lastCredibleDay(counts([5, 1]))).toBe(5);
    expect(lastCredibleDay(counts([1, 500], [40, 2], [61, 1]))).toBe(61);
  });

  it('leaves out what lies more than 60 days beyond nearly all', () => {
    expect(lastCredibleDay(counts([1, 29], [62, 1]))).toBe(1);
    expect(lastCredibleDay(counts([1, 29], [61, 1]))).toBe(61);
    expect(lastCredibleDay(counts([1, 30], [2, 40], [27_000, 1], [47_000, 0]))).toBe(2);
  });

  it('believes a long pause in a small file', () => {
    expect(lastCredibleDay(counts([1, 28], [400, 1]))).toBe(400);
  });

  it('believes what more than one record in a thousand says', () => {
    expect(lastCredibleDay(counts([1, 998], [400, 1]))).toBe(1);
    expect(lastCredibleDay(counts([1, 998], [100, 2]))).toBe(100);
    expect(lastCredibleDay(counts([1, 998], [400, 4]))).toBe(400);
  });

  it('does not let two or three records half a year and more beyond all others vouch for each other', () => {
    expect(lastCredibleDay(counts([1, 28], [400, 1], [500, 1]))).toBe(1);
    expect(lastCredibleDay(counts([1, 100], [20_000, 1], [21_000, 2]))).toBe(1);
    // A date of 1970 before all others changes nothing.
    expect(lastCredibleDay(counts([0, 1], [20_000, 100], [33_000, 2]))).toBe(20_000);
    // Half a year to the day, and a season that begins again after the usual pause.
    expect(lastCredibleDay(counts([1, 100], [181, 2]))).toBe(181);
    expect(lastCredibleDay(counts([1, 50], [250, 50], [500, 2]))).toBe(500);
  });

  it('is one of the days, and does not move when records before it are added', () => {
    const table = fc
      .uniqueArray(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 50 })), {
        selector: ([day]) => day,
        minLength: 1,
      })
      .map((days) => counts(...days.toSorted(([a], [b]) => a - b)));
    fc.assert(
      fc.property(table, (days) => {
        const last = lastCredibleDay(days);
        expect(days.map(({ day }) => day)).toContain(last);
        // Looking again at what was believed changes nothing.
        expect(lastCredibleDay(days.filter(({ day }) => day <= (last ?? 0)))).toBe(last);
      }),
    );
  });
});
