import { expect, it } from 'vitest';
import { quantile } from '../../../src/core/numerics/quantile.ts';

it('lies between the neighbours of position (n − 1)·p', () => {
  // n = 6, p = 0.2: position 1, the second number; p = 0.4: position 2; p = 0.5: position 2.5, half way from 3 to 4
  const numbers = Object.freeze([1, 2, 3, 4, 5, 60]);
  expect(quantile(numbers, 1, 5)).toBe(2);
  expect(quantile(numbers, 2, 5)).toBe(3);
  expect(quantile(numbers, 1, 2)).toBe(3.5);
  expect(quantile(numbers, 0, 5)).toBe(1);
  expect(quantile(numbers, 5, 5)).toBe(60);
});

it('refuses nothing to count and shares outside 0–1', () => {
  expect(() => quantile([], 1, 2)).toThrow(RangeError);
  expect(() => quantile([1], 3, 2)).toThrow(RangeError);
});
