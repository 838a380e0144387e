import { expect, it } from 'vitest';
import { level } from '../../../src/core/value/level.ts';

/** Mid-rank of the r-th best of n customers, all values distinct. */
const rank = (r: number, n: number) => ({ purchases: 1, valueRank: 1 - (r - 0.5) / n });

// 1/19/30/50 of 1,000: 10 at the top, key to 200, ordinary to 500
it.each([
  [1, 'key_top'],
  [10, 'key_top'],
  [11, 'key'],
  [200, 'key'],
  [201, 'ordinary'],
  [500, 'ordinary'],
  [501, 'small'],
  [1000, 'small'],
])('number %d of 1,000 is %s', (r, expected) => {
  expect(level(rank(r, 1000), { buyers: 1000 })).toBe(expected);
});

it('gives 20 buyers 4 key customers and 6 ordinary ones', () => {
  const levels = Array.from({ length: 20 }, (_, i) => level(rank(i + 1, 20), { buyers: 20 }));
  expect(levels.filter((found) => found === 'key')).toHaveLength(4);
  expect(levels.filter((found) => found === 'ordinary')).toHaveLength(6);
});

it('calls small who shares the lowest value, however many they are', () => {
  // The mid-rank of a lowest group of share s is s/2, at most ½
  expect(level({ purchases: 1, valueRank: 0.5 }, { buyers: 100 })).toBe('small');
});

it('is null with fewer than 20 buyers, without a purchase, without a rank', () => {
  expect(level(rank(1, 19), { buyers: 19 })).toBeNull();
  expect(level({ purchases: 0, valueRank: 0.9 }, { buyers: 100 })).toBeNull();
  expect(level({ purchases: 1, valueRank: null }, { buyers: 100 })).toBeNull();
});
