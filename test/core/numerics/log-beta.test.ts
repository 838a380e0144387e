import { expect, it } from 'vitest';
import { logBeta } from '../../../src/core/numerics/log-beta.ts';

// mpmath 1.3.0, 40 digits: loggamma(a) + loggamma(b) − loggamma(a + b)
it.each([
  [0.5, 0.5, 1.1447298858494002],
  [0.792922, 2.425907, -0.5113827196955648],
  [300.25, 0.8, -4.411366334558356],
  [1000, 2000, -1911.8746142144516],
  [0.001, 5, 6.905672657062075],
])('ln B(%d, %d)', (a, b, expected) => {
  expect(Math.abs(logBeta(a, b) - expected)).toBeLessThan(1e-12 * Math.max(1, a + b));
});
