import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapTable } from '../../../src/core/clock/gap-table.ts';
import { weightedMedian } from '../../../src/core/clock/kaplan-meier.ts';

describe('weightedMedian', () => {
  it('follows a hand calculation', () => {
    // days  ended  open   at risk   S
    //   10      1     0         4   1·(1 − 1/4)   = .75
    //   20      1     1         3   .75·(1 − 1/3) = .50   ← the smallest t with S ≤ .5
    //   30      1     0         1   0
    // The one censored at 20 is still at risk at 20: without it S(20) would be .375.
    const rows = [
      { days: 30, ended: 1, open: 0 },
      { days: 10, ended: 1, open: 0 },
      { days: 20, ended: 1, open: 1 },
    ].map((row) => Object.freeze(row));
    expect(weightedMedian(Object.freeze(rows))).toBe(20);
  });

  it('counts those censored at t as at risk at t', () => {
    // At 5: at risk 3, one ends, S = 2/3. Were the two open ones gone already, S would be 0 and the median 5.
    expect(weightedMedian([{ days: 5, ended: 1, open: 2 }])).toBeNull();
  });

  it('is longer than the median of ended gaps when gaps are still open', () => {
    // Ended alone: 10, 20 → 10. With 3 open for 15 days: S(10) = 4/5, S(20) = 4/5·0 = 0.
    const rows = [
      { days: 10, ended: 1, open: 0 },
      { days: 15, ended: 0, open: 3 },
      { days: 20, ended: 1, open: 0 },
    ];
    expect(weightedMedian(rows)).toBe(20);
  });

  it('is null when half of the gaps never ended, and without gaps', () => {
    expect(weightedMedian([{ days: 5, ended: 4, open: 6 }])).toBeNull();
    expect(weightedMedian([])).toBeNull();
  });

  it('takes an S(t) that is one half on paper for one half', () => {
    // 0.1 + 0.2 of 0.6 ended: 1 − 0.30000000000000004/0.6 is below, 1 − 0.3/0.6000000000000001 above one half
    expect(weightedMedian([{ days: 1, ended: 0.3, open: 0.30000000000000004 }])).toBe(1);
  });

  it('does not depend on the order of rows, nor on how rows of one length are split', () => {
    const row = fc.record({
      days: fc.integer({ min: 0, max: 20 }),
      ended: fc.integer({ min: 0, max: 5 }),
      open: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const expected = weightedMedian(rows);
        expect(weightedMedian([...rows].reverse())).toBe(expected);
        expect(
          weightedMedian(
            rows.flatMap((r) => [
              { ...r, open: 0 },
              { ...r, ended: 0 },
            ]),
          ),
        ).toBe(expected);
      }),
    );
  });

  it('refuses negative weights', () => {
    expect(() => weightedMedian([{ days: 1, ended: -1, open: 0 }])).toThrow(RangeError);
    expect(() => weightedMedian([{ days: NaN, ended: 1, open: 0 }])).toThrow(RangeError);
  });
});

describe('gapTable', () => {
  it('lets every customer weigh the same', () => {
    // One customer with 9 gaps of 1 day and open for 1, three with one gap of 50 and open for 0.
    // weights: 9/10 ended + 1/10 open at 1; 3·½ ended at 50; 3·½ open at 0
    // S(1) = 1 − .9/2.5 = .64, S(50) = .64·(1 − 1.5/1.5) = 0 → 50, not 1
    const heavy = { gaps: Array.from({ length: 9 }, () => 1), openDays: 1 };
    const light = { gaps: [50], openDays: 0 };
    expect(weightedMedian(gapTable([heavy, light, light, light]))).toBe(50);
  });

  it('leaves out who has no gap', () => {
    expect(gapTable([{ gaps: [], openDays: 400 }])).toEqual([]);
  });
});
