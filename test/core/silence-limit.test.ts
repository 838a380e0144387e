import { expect, it } from 'vitest';
import { silenceLimit } from '../../src/core/silence-limit.ts';
import { overrideThresholds } from '../../src/core/thresholds.ts';

it('falls with regularity', () => {
  const limits = [1, 1.5, 2, 3, 4, 6, 9].map((k) => silenceLimit(k));
  expect([...limits].sort((a, b) => b - a)).toEqual(limits);
});

it('is −ln .05 for random purchases', () => {
  // The exponential distribution: P(gap > z) = e^−z = .05
  expect(silenceLimit(1)).toBeCloseTo(-Math.log(0.05), 10);
});

it('gives the same whether asked before or not, for every quantile', () => {
  const median = overrideThresholds({ 'silence.quantile': 0.9 });
  const first = silenceLimit(1, median);
  silenceLimit(1);
  expect(silenceLimit(1, median)).toBe(first);
  expect(first).toBeCloseTo(-Math.log(0.1), 10);
});

it('is never below one gap: nobody lapses before being late', () => {
  expect(silenceLimit(1, overrideThresholds({ 'silence.quantile': 0.2 }))).toBe(1);
});
