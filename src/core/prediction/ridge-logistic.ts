/** Observations of one kind: a value of each feature, what is known before, and what came. */
export interface Trial {
  /** Standardised features. */
  readonly features: readonly number[];
  /** Log odds before the correction. */
  readonly offset: number;
  readonly happened: boolean;
}

/**
 * Correction of given odds by logistic regression, drawn towards no correction (ridge) and with coefficients that are
 * never negative: a feature that counts for buying can count for nothing, not against it. The constant is free.
 *
 * @param trials at least one; features standardised, so that one penalty fits all
 * @param penalty of the coefficients: λ says that a feature is believed to move the log odds by some 1/√λ
 * @returns the constant, then a coefficient of each feature, 0 or more
 * @throws RangeError without trials
 * @source ridge: Le Cessie & van Houwelingen (1992), Applied Statistics 41, 191–201; IRLS as in McCullagh & Nelder (1989)
 * @example
 * const trials = [1, 1, 1, -1].map((x, i) => ({ features: [x], offset: 0, happened: i < 3 }));
 * ridgeLogistic(trials, 1).map((each) => each.toFixed(3)); // => ['0.776', '0.925']
 */
export function ridgeLogistic(trials: readonly Trial[], penalty: number): number[] {
  if (trials.length === 0) throw new RangeError('`ridgeLogistic` requires at least one trial');
  const size = (trials[0]?.features.length ?? 0) + 1;
  const penalties = Array.from({ length: size }, (_, j) => (j === 0 ? 0 : penalty));
  let current = Array.from({ length: size }, () => 0);
  const cells = new Float64Array(size * size);
  const pull = new Float64Array(size);
  const row = new Float64Array(size);
  for (let round = 0; round < 50; round++) {
    cells.fill(0);
    pull.fill(0);
    for (const { features, offset, happened } of trials) {
      row[0] = 1;
      let log = offset + (current[0] ?? 0);
      for (let j = 1; j < size; j++) {
        row[j] = features[j - 1] ?? 0;
        log += (row[j] ?? 0) * (current[j] ?? 0);
      }
      const chance = 1 / (1 + Math.exp(-log));
      const weight = chance * (1 - chance);
      // The working response of Newton's method, the offset taken out.
      const wanted = (happened ? 1 : 0) - chance + weight * (log - offset);
      for (let i = 0; i < size; i++) {
        const at = row[i] ?? 0;
        pull[i] = (pull[i] ?? 0) + at * wanted;
        for (let j = 0; j <= i; j++)
          cells[i * size + j] = (cells[i * size + j] ?? 0) + weight * at * (row[j] ?? 0);
      }
    }
    const next = nonNegative(cells, pull, penalties, current);
    const change = Math.max(...next.map((value, j) => Math.abs(value - (current[j] ?? 0))));
    current = next;
    if (change < 1e-9) break;
  }
  return current;
}

/** Least ½bᵀMb − pᵀb with b₁… ≥ 0, one coefficient after the other; M is positive definite by the penalties and as every trial weighs something. */
function nonNegative(
  lower: Float64Array,
  pull: Float64Array,
  penalties: readonly number[],
  start: readonly number[],
): number[] {
  const size = penalties.length;
  const at = (i: number, j: number) => lower[i >= j ? i * size + j : j * size + i] ?? 0;
  const b = [...start];
  for (let sweep = 0; sweep < 1000; sweep++) {
    let change = 0;
    for (let i = 0; i < size; i++) {
      let rest = pull[i] ?? 0;
      for (let j = 0; j < size; j++) if (j !== i) rest -= at(i, j) * (b[j] ?? 0);
      const free = rest / (at(i, i) + (penalties[i] ?? 0));
      const value = i === 0 ? free : Math.max(0, free);
      change = Math.max(change, Math.abs(value - (b[i] ?? 0)));
      b[i] = value;
    }
    if (change < 1e-12) break;
  }
  return b;
}
