import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentration } from '../../../src/core/value/concentration.ts';

describe('concentration', () => {
  it('follows a hand calculation', () => {
    // 1 2 3 4 10, total 20. Top fifth = one customer: 10/20. 80 % = 16: 10 + 4 = 14, + 3 = 17 → 3 of 5.
    // Gini: Σ(2i − 6)·v = −4·1 − 2·2 + 0·3 + 2·4 + 4·10 = 40; 40/(5·20) = .4
    expect(concentration(Object.freeze([3, 10, 1, 4, 2]))).toEqual({
      topFifthShare: 0.5,
      buyersFor80: 0.6,
      gini: 0.4,
    });
  });

  it('counts the last customer of the top fifth in part', () => {
    // 7 customers: a fifth is 1.4 customers: (10 + .4·5)/30 = .4
    expect(concentration([10, 5, 5, 4, 3, 2, 1])?.topFifthShare).toBeCloseTo(0.4, 12);
    expect(concentration([3, 3, 3])?.topFifthShare).toBeCloseTo(0.2, 12);
  });

  it('knows the extremes', () => {
    // All equal: 8 of 10 for 80 %, Gini 0. One has all of 10: Gini 9/10.
    expect(concentration(Array.from({ length: 10 }, () => 7))).toEqual({
      topFifthShare: 0.2,
      buyersFor80: 0.8,
      gini: 0,
    });
    expect(concentration([0, 0, 0, 0, 0, 0, 0, 0, 0, 5])).toEqual({
      topFifthShare: 1,
      buyersFor80: 0.1,
      gini: 0.9,
    });
  });

  it('keeps negative values: the best may hold more than all', () => {
    // 10, 2, −1, −1, 0: total 10, top fifth 10/10; with −4 more the total is 6: 10/6
    expect(concentration([10, 2, -1, -1, -4])?.topFifthShare).toBeCloseTo(10 / 6, 12);
  });

  it('is null without value', () => {
    expect(concentration([])).toBeNull();
    expect(concentration([0, 0])).toBeNull();
    expect(concentration([5, -5])).toBeNull();
  });

  it('refuses what is not a number', () => {
    expect(() => concentration([1, NaN])).toThrow(RangeError);
  });

  it('does not depend on order or currency', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (some) => {
        const found = concentration(some);
        expect(concentration([...some].reverse())).toEqual(found);
        const scaled = concentration(some.map((value) => value * 8));
        expect(scaled).toEqual(found);
        if (found) expect(found.gini).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
