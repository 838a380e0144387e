/**
 * A low point of a function of several numbers, without derivatives: a simplex walks downhill.
 *
 * @param of finite or +Infinity everywhere
 * @param start where the search begins
 * @param options `size` of the first simplex, `steps` at most, `tolerance` between its values at which it ends
 * @returns the lowest point found; no promise that it is a minimum
 * @source Nelder & Mead (1965), The Computer Journal 7, 308–313
 * @example
 * nelderMead(([x, y]) => (x - 1) ** 2 + (y + 2) ** 2, [0, 0]).map((each) => each.toFixed(3)); // => ['1.000', '-2.000']
 */
export function nelderMead(
  of: (point: readonly number[]) => number,
  start: readonly number[],
  { size = 0.5, steps = 1000, tolerance = 1e-10 } = {},
): number[] {
  const dimensions = start.length;
  const simplex = [
    start,
    ...start.map((_, i) => start.map((value, j) => (i === j ? value + size : value))),
  ].map((point) => ({ point: [...point], value: of(point) }));
  for (let step = 0; step < steps; step++) {
    simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0];
    const worst = simplex[dimensions];
    const second = simplex[dimensions - 1];
    if (best === undefined || worst === undefined || second === undefined) break;
    if (worst.value - best.value < tolerance) break;
    const centre = start.map(
      (_, j) =>
        simplex.slice(0, dimensions).reduce((sum, { point }) => sum + (point[j] ?? 0), 0) / dimensions,
    );
    const along = (factor: number) => {
      const point = centre.map((value, j) => value + factor * ((worst.point[j] ?? 0) - value));
      return { point, value: of(point) };
    };
    const reflected = along(-1);
    let next = reflected;
    if (reflected.value < best.value) {
      const further = along(-2);
      if (further.value < reflected.value) next = further;
    } else if (!(reflected.value < second.value)) {
      next = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (!(next.value < Math.min(worst.value, reflected.value))) {
        for (const each of simplex.slice(1)) {
          each.point = each.point.map((value, j) => ((best.point[j] ?? 0) + value) / 2);
          each.value = of(each.point);
        }
        continue;
      }
    }
    simplex[dimensions] = next;
  }
  simplex.sort((a, b) => a.value - b.value);
  return simplex[0]?.point ?? [...start];
}
