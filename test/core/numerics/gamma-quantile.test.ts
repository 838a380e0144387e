import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gammaProbability } from '../../../src/core/numerics/gamma-probability.ts';
import { gammaQuantile } from '../../../src/core/numerics/gamma-quantile.ts';

// Model M05 prints 3.0, 2.37, 2.10, 1.94, 1.75, 1.60
it.each([
  [1, 3.0],
  [2, 2.37],
  [3, 2.1],
  [4, 1.94],
  [6, 1.75],
  [9, 1.6],
])('Z₉₅(%d) is that of the model', (k, expected) => {
  expect(Math.round((gammaQuantile(0.95, k) / k) * 100) / 100).toBeCloseTo(expected, 10);
});

// Chi-square tables: a chi-square variable with d degrees of freedom is twice a gamma variable of shape d/2
it.each([
  [0.95, 1, 3.841459],
  [0.95, 2, 5.991465],
  [0.95, 10, 18.307038],
  [0.99, 1, 6.634897],
  [0.05, 10, 3.940299],
])('χ² at %d with %d degrees of freedom', (p, degrees, expected) => {
  expect(2 * gammaQuantile(p, degrees / 2)).toBeCloseTo(expected, 6);
});

// mpmath 1.3.0, 40 digits: root of gammainc(k, 0, x, regularized=True) − p
it.each([
  [0.95, 0.2, 1.030525799642668],
  [0.05, 0.2, 2.0392131101128513e-7],
  [0.5, 1, 0.6931471805599453],
  [0.95, 3.33, 6.784922461663997],
  [0.99, 9, 17.402652867352536],
  [0.95, 100, 116.99713444616248],
  [0.95, 1000, 1052.5771180823206],
  [0.001, 1000, 905.1207909349766],
])('quantile %d of shape %d', (p, shape, expected) => {
  expect(Math.abs(gammaQuantile(p, shape) / expected - 1)).toBeLessThan(1e-10);
});

it('is the inverse of the probability', () => {
  const p = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const shape = fc.double({ min: 0.2, max: 1000, noNaN: true });
  fc.assert(
    fc.property(p, shape, (wanted, k) => {
      expect(Math.abs(gammaProbability(gammaQuantile(wanted, k), k) - wanted)).toBeLessThan(1e-10);
    }),
  );
});

it('refuses certainty and impossible shapes', () => {
  for (const p of [0, 1, -0.1, NaN]) expect(() => gammaQuantile(p, 1)).toThrow(RangeError);
  for (const shape of [0, -1, NaN]) expect(() => gammaQuantile(0.5, shape)).toThrow(RangeError);
});
