import fc from 'fast-check';
import { expect, it } from 'vitest';
import { powerIntegral } from '../../../src/core/numerics/power-integral.ts';

// mpmath 1.3.0, 40 digits: quad of (a/(a+t))^p (b/(b+t))^q from 0 to h
it.each([
  [1, 2, 1, 1, 1, 0.375], // by hand: ∫ (1 + t)^−3 dt = (1 − 1/4)/2
  [10.577683, 0.553277, 11.668737, 1.60624, 39, 8.06228909214311],
  [45, 26.55, 50, 1.6, 8, 1.6468835611473618],
  [50, 350.5, 0.3, 1.2, 20, 0.0988319950359993],
  [0.3, 250.5, 400, 2.5, 30, 0.001202395737244563],
  [0.01, 0.3, 1000, 0.9, 1000, 34.39249208691499],
  [10_000, 0.8, 0.01, 1.5, 100, 0.01979844653044592],
  [12, 3.2, 9, 1, 0.05, 0.04953144544035007],
  [40, 200.5, 42, 1.6, 0.1429, 0.10182387176410439],
  // A small power of the shorter wait; tanh-sinh quadrature in decimals of 40 digits.
  [197, 102, 0.0614, 0.0521, 1.99, 1.0988417738458134],
  [22, 1.4, 0.27, 0.05, 5, 3.902020261001904],
])('a %d, p %d, b %d, q %d up to %d', (a, p, b, q, h, expected) => {
  expect(Math.abs(powerIntegral(a, p, b, q, h) / expected - 1)).toBeLessThan(1e-12);
});

it('grows with the horizon, never beyond it, whichever wait comes first', () => {
  const scale = fc.double({ min: 0.01, max: 1000, noNaN: true });
  const power = fc.double({ min: 0.55, max: 400, noNaN: true });
  fc.assert(
    fc.property(scale, power, scale, power, scale, scale, (a, p, b, q, h, more) => {
      const value = powerIntegral(a, p, b, q, h);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(h);
      expect(powerIntegral(a, p, b, q, h + more)).toBeGreaterThanOrEqual(value * (1 - 1e-12));
      expect(powerIntegral(b, q, a, p, h)).toBeCloseTo(value, 12);
    }),
  );
});

it('refuses what has no such integral', () => {
  expect(() => powerIntegral(0, 1, 1, 1, 1)).toThrow(RangeError);
  expect(() => powerIntegral(1, 0.4, 1, 0.5, 1)).toThrow(RangeError);
  expect(() => powerIntegral(1, 1, 1, 1, -1)).toThrow(RangeError);
});
