import { expect, it } from 'vitest';
import { countMedian } from '../../../src/core/index.ts';

it.each([
  // Negative binomial by hand: P(none) = (k/(k + m))^k. m = 1, k = 1: halves, so 0 is not exceeded by more than half.
  [1, { alive: 1, shape: 1, throughout: 1 }, 0],
  // Poisson of mean 3: P(N ≤ 2) = .423, P(N ≤ 3) = .647
  [3, { alive: 1, shape: 1e9, throughout: 3 }, 3],
  // Geometric of mean 4: P(N ≤ n) = 1 − .8^(n+1), above .5 from n = 3
  [4, { alive: 1, shape: 1, throughout: 4 }, 3],
  // One in twenty has left, the others are Poisson of mean 80: .05 + .95·P(N ≤ 79) = .511, P(N ≤ 78) gives .469
  [76, { alive: 0.95, shape: 1e9, throughout: 80 }, 79],
  // Four in ten leave within the horizon, which takes a fifth off the mean of 100: Poisson of 12.5, 37.5, 62.5 and 87.5, a
  // tenth each, beside .6 of 100: .6·P(N₁₀₀ ≤ 92) + .1·(3 + P(N₈₇.₅ ≤ 92)) = .508, and .486 for 91.
  [80, { alive: 1, shape: 1e9, throughout: 100 }, 92],
])('the count that is as likely exceeded as not: mean %d of %o', (expected, own, median) => {
  expect(countMedian(expected, 0.99, own)).toBe(median);
  expect(countMedian(expected, 0.5, own)).toBe(0);
});
