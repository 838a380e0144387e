/** Slope and second derivatives of a function at a point. */
export interface Curvature {
  slope: number[];
  /** Rows of the Hessian. */
  second: number[][];
}

/**
 * Slope and curvature by central differences.
 *
 * @param of a smooth function of several numbers
 * @param point where
 * @param width of the differences; 1e-3 keeps some six digits of functions whose parameters are logarithms
 * @source Abramowitz & Stegun (1964), 25.3.21, 25.3.23 and 25.3.27
 * @example
 * curvature(([x, y]) => x * x + x * y, [1, 2]).slope.map((each) => each.toFixed(6)); // => ['4.000000', '1.000000']
 */
export function curvature(
  of: (point: readonly number[]) => number,
  point: readonly number[],
  width = 1e-3,
): Curvature {
  const moved = (...moves: (readonly [number, number])[]) => {
    const next = [...point];
    for (const [i, by] of moves) next[i] = (next[i] ?? 0) + by;
    return of(next);
  };
  const here = of(point);
  const up = point.map((_, i) => moved([i, width]));
  const down = point.map((_, i) => moved([i, -width]));
  const slope = point.map((_, i) => ((up[i] ?? 0) - (down[i] ?? 0)) / (2 * width));
  const second = point.map(() => point.map(() => 0));
  for (let i = 0; i < point.length; i++)
    for (let j = 0; j <= i; j++) {
      const value =
        i === j
          ? ((up[i] ?? 0) - 2 * here + (down[i] ?? 0)) / (width * width)
          : (moved([i, width], [j, width]) +
              moved([i, -width], [j, -width]) -
              (up[i] ?? 0) -
              (down[i] ?? 0) -
              (up[j] ?? 0) -
              (down[j] ?? 0) +
              2 * here) /
            (2 * width * width);
      for (const [row, column] of [
        [i, j],
        [j, i],
      ] as const) {
        const cells = second[row];
        if (cells !== undefined) cells[column] = value;
      }
    }
  return { slope, second };
}
