import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondChance, change, estimate, poisson, share, sum } from '../../../src/core/index.ts';

const near = (value: number | undefined, wanted: number) => expect(value).toBeCloseTo(wanted, 4);

describe('Wilson', () => {
  // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (part, whole, low, high) => {
    near(share(part, whole)?.low, low);
    near(share(part, whole)?.high, high);
  });

  it('knows nothing of nobody', () => expect(share(0, 0)).toBeNull());
  it('refuses more than all', () => expect(() => share(2, 1)).toThrow(RangeError));
});

describe('differences of shares', () => {
  // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [10, 10, 0, 20, 0.6791, 1],
  ])('%i/%i against %i/%i', (a, m, b, n, low, high) => {
    const found = change({ kind: 'share', part: a, whole: m }, { kind: 'share', part: b, whole: n });
    near(found?.low, low);
    near(found?.high, high);
  });
});

describe('counts', () => {
  it('have the score interval of the Poisson distribution', () => {
    // n + z²/2 ± z·√(n + z²/4) for n = 10: 11.9207 ± 1.96·3.3107.
    expect(poisson(10).low).toBeCloseTo(5.4318, 3);
    expect(poisson(10).high).toBeCloseTo(18.4097, 3);
  });

  it('of a longer month are brought to the length of the shorter', () => {
    // 31 in 31 days is 28 in 28 days.
    const found = change({ kind: 'count', count: 28, days: 28 }, { kind: 'count', count: 31, days: 31 });
    expect(found?.value).toBeCloseTo(0, 9);
    expect(found?.chance).toBe(1);
  });

  it('20 after 40 is hardly chance, 20 after 25 is', () => {
    const count = (of: number) => ({ kind: 'count', count: of, days: 7 }) as const;
    // z = −20/√60 = −2.582: two-sided .0098; z = −5/√45 = −.745: .456.
    expect(change(count(20), count(40))?.chance).toBeCloseTo(0.0098, 4);
    expect(change(count(20), count(25))?.chance).toBeCloseTo(0.456, 3);
  });
});

it('a sum is as sure as the squares allow', () => {
  // Three customers of 100: ±1.96·√30,000.
  expect(sum(300, 30_000).high).toBeCloseTo(300 + 339.48, 1);
  const money = (of: number, squares: number) =>
    ({ kind: 'sum', sum: of, squares, days: 7, one: 100 }) as const;
  // z = 200/√(30,000 + 10,000) = 1: .3173.
  expect(change(money(300, 30_000), money(100, 10_000))?.chance).toBeCloseTo(0.3173, 4);
});

it('what cannot be negative has no negative bound', () => {
  const few = { kind: 'sum', sum: 100, squares: 10_000, days: 7, one: 100 } as const;
  expect(estimate(few)?.low).toBeLessThan(0);
  expect(estimate({ ...few, least: 0 })?.low).toBe(0);
});

it('ratios to nothing cannot be observed', () => {
  const none = { kind: 'ratio', sum: 0, squares: 0, base: 0, one: 1 } as const;
  expect(estimate(none)).toBeNull();
  expect(change(none, none)).toBeNull();
});

describe('where nothing was observed', () => {
  // Of a count of 0 the score interval reaches to z² = 3.8415: so many of the usual size may have been missed.
  it('a sum has an honest upper bound', () => {
    const none = { kind: 'sum', sum: 0, squares: 0, days: 7, one: 100, least: 0 } as const;
    expect(estimate(none)).toMatchObject({ value: 0, low: 0 });
    near(estimate(none)?.high, 384.1459);
    expect(change(none, none)).toMatchObject({ value: 0, chance: 1 });
    near(change(none, none)?.high, 384.1459);
    // What has no size cannot be observed at all.
    expect(estimate({ ...none, one: 0 })).toBeNull();
  });

  it('so has a ratio, and a count against a count', () => {
    near(estimate({ kind: 'ratio', sum: 0, squares: 0, base: 1000, one: 10, least: 0 })?.high, 0.0384);
    const count = { kind: 'count', count: 0, days: 7 } as const;
    near(change(count, count)?.high, 3.8415);
    near(change(count, count)?.low, -3.8415);
  });
});

it('different kinds are not compared', () => {
  expect(() => change({ kind: 'count', count: 1, days: 7 }, { kind: 'share', part: 1, whole: 2 })).toThrow(
    RangeError,
  );
});

it('among many changes only those beyond chance are called', () => {
  // Benjamini and Hochberg (1995), section 4.1: four of the fifteen.
  const chances = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  expect(beyondChance(chances).filter(Boolean)).toHaveLength(4);
  expect(beyondChance([])).toEqual([]);
});

it('swapping the periods turns the sign and leaves the chance', () => {
  const shares = fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))
    .map(([part, more]) => ({ kind: 'share', part, whole: part + more }) as const);
  fc.assert(
    fc.property(shares, shares, (a, b) => {
      const there = change(a, b);
      const back = change(b, a);
      expect(there?.value).toBeCloseTo(-(back?.value ?? 0), 12);
      expect(there?.low).toBeCloseTo(-(back?.high ?? 0), 12);
      expect(there?.chance).toBeCloseTo(back?.chance ?? 0, 12);
      expect((there?.low ?? 1) <= (there?.value ?? 0)).toBe(true);
    }),
  );
});
