import { expect, it } from 'vitest';
import { code } from '../../../src/core/value/code.ts';

it.each([
  ['top fifth by value', 5, 0.81, 0, 'A'],
  ['a fifth from the top is not yet the top fifth', 5, 0.8, 0, 'C'],
  ['upper half with great potential', 5, 0.5, 0.71, 'B'],
  ['upper half, potential not in the top 30 %', 5, 0.5, 0.7, 'C'],
  ['lower half with great potential', 5, 0.49, 0.99, 'C'],
  ['potential unknown', 5, 0.99, null, null],
  ['value unknown', 5, null, 0.9, null],
  ['never bought', 0, 0.9, 0.9, null],
])('%s', (_, purchases, valueRank, potentialRank, expected) => {
  expect(code({ purchases, valueRank, potentialRank })).toBe(expected);
});
