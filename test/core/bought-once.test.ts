import { expect, it } from 'vitest';
import { boughtOnce } from '../../src/core/bought-once.ts';
import { makeFacts, makePopulation, neverBought } from './make.ts';

const once = makeFacts({ purchases: 1, firstPurchaseDay: 10_000, lastPurchaseDay: 10_000 });

// Clock 30, k = 1: the limit is 2.9957·30 = 89.87 days
it.each([
  [0, 'recent'],
  [30, 'recent'],
  [31, 'overdue'],
  [89, 'overdue'],
  [90, 'long_ago'],
])('%d days after the only purchase: %s', (days, expected) => {
  expect(boughtOnce(once, makePopulation({ asOfDay: 10_000 + days }))).toBe(expected);
});

it('falls back to the window without a clock', () => {
  const at = (days: number) => boughtOnce(once, makePopulation({ asOfDay: 10_000 + days, clockDays: null }));
  expect(at(350)).toBe('recent');
  expect(at(351)).toBe('long_ago');
});

it('is null for all others', () => {
  expect(boughtOnce(makeFacts(), makePopulation())).toBeNull();
  expect(boughtOnce(neverBought, makePopulation())).toBeNull();
});
