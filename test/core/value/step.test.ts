import { expect, it } from 'vitest';
import { step } from '../../../src/core/value/step.ts';

it.each([
  [0, 'suspect'],
  [1, 'first'],
  [2, 'repeat'],
  [200, 'repeat'],
])('%d purchases: %s', (purchases, expected) => {
  expect(step({ purchases })).toBe(expected);
});

it('who returned everything did take the first step', () => {
  expect(step({ purchases: 0, hasTransactions: true })).toBe('first');
});
