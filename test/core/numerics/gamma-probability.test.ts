import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gammaProbability, gammaSurvival } from '../../../src/core/numerics/gamma-probability.ts';

// mpmath 1.3.0, 40 digits: gammainc(k, x, inf, regularized=True)
it.each([
  [0.2, 0.01, 0.567132439073475],
  [0.2, 3, 0.0037031718412906837],
  [1, 0.5, 0.6065306597126334],
  [2.5, 2.5, 0.4158801869955079],
  [9, 14.4, 0.05087881094846839],
  [9, 25, 7.548264164706471e-5],
  [100, 99, 0.526695669600539],
  [100, 130, 0.002750408367306526],
  [1000, 1000, 0.4957947558197845],
  [1000, 1100, 0.001059323253929977],
  [1000, 1300, 1.8736155715785553e-18],
])('Q(%d, %d)', (shape, x, expected) => {
  expect(Math.abs(gammaSurvival(x, shape) - expected)).toBeLessThan(1e-11);
  expect(Math.abs(gammaSurvival(x, shape) / expected - 1)).toBeLessThan(1e-10);
  expect(Math.abs(gammaProbability(x, shape) - (1 - expected))).toBeLessThan(1e-11);
});

it('starts at 0, ends at 1', () => {
  expect(gammaProbability(0, 3)).toBe(0);
  expect(gammaSurvival(0, 3)).toBe(1);
  expect(gammaProbability(Infinity, 3)).toBe(1);
  expect(gammaSurvival(1e9, 1)).toBe(0);
});

it('is within 0–1 and adds up to 1 everywhere', () => {
  const shape = fc.double({ min: 0.2, max: 1000, noNaN: true });
  const x = fc.double({ min: 0, max: 5000, noNaN: true });
  fc.assert(
    fc.property(shape, x, (k, at) => {
      const p = gammaProbability(at, k);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(Math.abs(p + gammaSurvival(at, k) - 1)).toBeLessThan(1e-11);
    }),
  );
});

it('refuses negative x and shapes that are not above 0', () => {
  expect(() => gammaProbability(-1, 1)).toThrow(RangeError);
  expect(() => gammaSurvival(NaN, 1)).toThrow(RangeError);
  expect(() => gammaSurvival(1, 0)).toThrow(RangeError);
});
