/**
 * Solves M·x = y for a symmetric, positive definite matrix.
 *
 * @param matrix rows of M; only the lower half is read
 * @param right y
 * @returns x; null when M is not positive definite
 * @source Cholesky, published by Benoît (1924), Bulletin géodésique 2, 67–77
 * @example
 * solveDefinite([[4, 0], [0, 9]], [8, 9]); // => [2, 1]
 */
export function solveDefinite(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | null {
  const n = right.length;
  const lower = matrix.map((row) => [...row]);
  const at = (i: number, j: number) => lower[i]?.[j] ?? 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      const row = lower[i];
      if (row === undefined) return null;
      if (i === j) {
        // What is lost to rounding must not pass for a curvature.
        if (!(sum > 1e-13 * Math.abs(matrix[i]?.[i] ?? 0))) return null;
        row[j] = Math.sqrt(sum);
      } else row[j] = sum / at(j, j);
    }
  }
  const x = [...right];
  for (let i = 0; i < n; i++) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  return x;
}
