import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberText } from '../../../src/reports/flat/number-text.ts';

it('writes decimals of a few digits as String does', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (digits, places) => {
      const value = digits / 10 ** places;
      expect(numberText(value)).toBe(String(value));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (thousandths) => {
      expect(numberText(thousandths / 1000)).toBe(String(thousandths / 1000));
    }),
  );
});

it('writes any number as String does', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect(numberText(value)).toBe(String(value));
    }),
  );
  for (const value of [0, -0, 0.5, -0.5, 0.001, -0.001, 999_999_999.999, 1e9, 0.1 + 0.2, 1e21, 5e-324])
    expect(numberText(value)).toBe(String(value));
});
