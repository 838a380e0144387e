import { expect, it } from 'vitest';
import { regularity } from '../../../src/core/clock/regularity.ts';

/** Moments of `n` customers around the mean ½ with a given sample variance. */
const moments = (n: number, variance: number) => ({
  customers: n,
  sum: n / 2,
  sumOfSquares: n / 4 + (n - 1) * variance,
});

// M ~ Beta(k, k) has variance 1/(4(2k+1)): k = 1 → 1/12, k = 2 → 1/20, k = 4 → 1/36, k = ½ → 1/8
it.each([
  [0.5, 1 / 8],
  [1, 1 / 12],
  [2, 1 / 20],
  [4, 1 / 36],
])('finds k = %d', (k, variance) => {
  expect(regularity(moments(101, variance))).toBeCloseTo(k, 10);
});

it('needs 30 customers', () => {
  expect(regularity(moments(29, 1 / 12))).toBeNull();
  expect(regularity(moments(30, 1 / 12))).toBeCloseTo(1, 10);
});

it('is null where no k explains the scatter, and capped where there is none', () => {
  expect(regularity(moments(100, 0.25))).toBeNull();
  expect(regularity(moments(100, 0.249))).toBeCloseTo(0.004 / 1.992, 10); // (1 − .996)/(8·.249)
  expect(regularity(moments(100, 0))).toBe(100);
  expect(regularity(moments(100, 1e-9))).toBe(100);
});

it('refuses what is not a number', () => {
  expect(() => regularity({ customers: NaN, sum: 1, sumOfSquares: 1 })).toThrow(RangeError);
  expect(() => regularity({ customers: 50, sum: Infinity, sumOfSquares: 1 })).toThrow(RangeError);
});
