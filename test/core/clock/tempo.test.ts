import { expect, it } from 'vitest';
import { tempo } from '../../../src/core/clock/tempo.ts';

// Model §2: fast ≤30 d, periodic ≤180 d, slow ≤730 d, rare >730 d; decision 9: null is rare
it.each([
  [1, 'fast'],
  [30, 'fast'],
  [31, 'periodic'],
  [180, 'periodic'],
  [181, 'slow'],
  [730, 'slow'],
  [731, 'rare'],
  [null, 'rare'],
])('%j days are %s', (days, expected) => {
  expect(tempo(days)).toBe(expected);
});

it('refuses a clock of nothing', () => {
  expect(() => tempo(0)).toThrow(RangeError);
  expect(() => tempo(NaN)).toThrow(RangeError);
});
