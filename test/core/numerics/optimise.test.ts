import { expect, it } from 'vitest';
import { solveDefinite } from '../../../src/core/numerics/cholesky.ts';
import { curvature } from '../../../src/core/numerics/curvature.ts';
import { nelderMead } from '../../../src/core/numerics/nelder-mead.ts';

it('finds the bottom of the banana valley: Rosenbrock (1960), minimum at (1, 1)', () => {
  const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  const found = nelderMead(valley, [-1.2, 1], { tolerance: 1e-16 });
  expect(found[0]).toBeCloseTo(1, 5);
  expect(found[1]).toBeCloseTo(1, 5);
});

it('stays out of where there is nothing', () => {
  const half = ([x = 0]: readonly number[]) => (x < 0.5 ? Infinity : x);
  expect(nelderMead(half, [3])[0]).toBeCloseTo(0.5, 6);
});

it('solves by Cholesky, and says so when it cannot', () => {
  // By hand: 4x + 2y = 8, 2x + 3y = 8 gives x = 1, y = 2
  expect(solveDefinite([[4, 2], [2, 3]], [8, 8])?.map((x) => x.toFixed(12))).toEqual(['1.000000000000', '2.000000000000']); // prettier-ignore
  expect(solveDefinite([[1, 2], [2, 1]], [1, 1])).toBeNull(); // prettier-ignore
  expect(solveDefinite([[1, 1], [1, 1]], [1, 1])).toBeNull(); // prettier-ignore
});

it('differentiates: x²y + eʸ at (2, 0) has slope (0, 5) and second derivatives 0, 4, 1', () => {
  const { slope, second } = curvature(([x = 0, y = 0]) => x * x * y + Math.exp(y), [2, 0]);
  for (const [value, wanted] of [
    [slope[0], 0],
    [slope[1], 5],
    [second[0]?.[0], 0],
    [second[0]?.[1], 4],
    [second[1]?.[0], 4],
    [second[1]?.[1], 1],
  ])
    expect(value).toBeCloseTo(wanted ?? NaN, 5);
});
