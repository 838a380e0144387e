import { expect, it } from 'vitest';
import { logGamma } from '../../../src/core/numerics/log-gamma.ts';

// mpmath 1.3.0, 40 digits: loggamma(x)
it.each([
  [0.2, 1.5240638224307845],
  [0.5, 0.5723649429247001],
  [1.5, -0.12078223763524522],
  [3.7, 1.4280723266653879],
  [10.1, 13.027526738633238],
  [171.3, 708.1149470389968],
  [1000.5, 5908.674175848677],
])('ln Γ(%d)', (x, expected) => {
  expect(Math.abs(logGamma(x) / expected - 1)).toBeLessThan(1e-13);
});

it('is the logarithm of factorials', () => {
  expect(logGamma(1)).toBeCloseTo(0, 14);
  expect(logGamma(2)).toBeCloseTo(0, 14);
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12); // 10!
});

it('refuses what is not above 0', () => {
  for (const x of [0, -1, NaN, Infinity]) expect(() => logGamma(x)).toThrow(RangeError);
});
