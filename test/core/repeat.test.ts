import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/core/facts/index.ts';
import { isActive, neverBought as hasNeverBought, repeatOf } from '../../src/core/repeat.ts';
import { caseOf, customer } from './case.ts';
import { makeFacts, makePopulation, neverBought } from './make.ts';

describe('repeat patronage R: the mean of what is known', () => {
  it.each<[string, Partial<Facts>, number | null]>([
    ['the rate alone', { ratePercentile: 0.7 }, 0.7],
    ['the share of wallet alone', { ratePercentile: null, shareOfWallet: 0.4 }, 0.4],
    ['both', { ratePercentile: 0.7, shareOfWallet: 0.4 }, 0.55], // 1.1/2
    ['renewals: 3 of 4', { ratePercentile: null, renewalsMade: 3, renewalsDue: 4 }, 0.75],
    ['all three', { ratePercentile: 0.6, shareOfWallet: 0.9, renewalsMade: 3, renewalsDue: 4 }, 0.75], // 2.25/3
    ['more renewals than due count as all', { ratePercentile: null, renewalsMade: 6, renewalsDue: 4 }, 1],
    ['no renewal was due', { ratePercentile: 0.7, renewalsMade: 0, renewalsDue: 0 }, 0.7],
    ['nothing known', { ratePercentile: null }, null],
  ])('%s', (_, facts, expected) => {
    const found = repeatOf(customer(facts));
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 12);
  });
});

describe('active', () => {
  it.each<[string, Facts, number, boolean | null]>([
    ['on schedule', makeFacts(), 10_350, true],
    ['late', makeFacts(), 10_400, true],
    ['lapsed', makeFacts(), 10_500, false], // ĝ = 30, silent for 170 days
    ['lapsed, but under contract', makeFacts({ contractActive: 1 }), 10_500, true],
    ['contract ended', makeFacts({ terminated: true }), 10_350, false],
    ['never bought', neverBought, 10_350, null],
    ['never bought, under contract', { ...neverBought, contractActive: 1 }, 10_350, true],
  ])('%s', (_, facts, asOfDay, expected) => {
    expect(isActive(caseOf(facts, makePopulation({ asOfDay })))).toBe(expected);
  });
});

it('who is in no order has never bought only where orders were looked at', () => {
  const of = (facts: Facts, sources?: ['orders'] | []) =>
    hasNeverBought(caseOf(facts, makePopulation(sources === undefined ? {} : { sources })));
  expect(of(neverBought, ['orders'])).toBe(true);
  expect(of(neverBought, [])).toBe(false);
  expect(of(neverBought)).toBe(false);
  expect(of(makeFacts(), ['orders'])).toBe(false);
});
