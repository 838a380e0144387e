/** Observations of one kind: a value of each feature, what is known before, and what came. */
export interface Trial {
  /** Of the groups: 0, 1, … */
  readonly group: number;
  /** Standardised features. */
  readonly features: readonly number[];
  /** Log odds before the correction. */
  readonly offset: number;
  readonly happened: boolean;
}

/**
 * Correction of given odds by logistic regression, drawn towards no correction (ridge), each coefficient kept from
 * falling below a bound. Every group has a constant of its own, so that what all of a group share teaches nothing of the
 * features.
 *
 * @param trials at least one of each group; features standardised, so that one penalty fits all
 * @param penalty of the coefficients: λ says that a feature is believed to move the log odds by some 1/√λ
 * @param least the lowest value of each coefficient, at most 0
 * @returns a coefficient of each feature
 * @throws RangeError without trials
 * @source ridge: Le Cessie & van Houwelingen (1992), Applied Statistics 41, 191–201; IRLS as in McCullagh & Nelder (1989)
 * @example
 * const trials = [1, 1, 1, -1].map((x, i) => ({ group: 0, features: [x], offset: 0, happened: i < 3 }));
 * ridgeLogistic(trials, 1, [0]).map((each) => each.toFixed(3)); // => ['0.925']
 */
export function ridgeLogistic(trials: readonly Trial[], penalty: number, least: readonly number[]): number[] {
  if (trials.length === 0) throw new RangeError('`ridgeLogistic` requires at least one trial');
  const groups = trials.reduce((most, { group }) => Math.max(most, group + 1), 0);
  const size = groups + least.length;
  const bounds = Array.from({ length: size }, (_, j) => (j < groups ? -Infinity : (least[j - groups] ?? 0)));
  const penalties = bounds.map((_, j) => (j < groups ? 0 : penalty));
  let current = bounds.map(() => 0);
  const cells = new Float64Array(size * size);
  const pull = new Float64Array(size);
  for (let round = 0; round < 50; round++) {
    cells.fill(0);
    pull.fill(0);
    for (const { group, features, offset, happened } of trials) {
      let log = offset + (current[group] ?? 0);
      for (let j = 0; j < features.length; j++) log += (features[j] ?? 0) * (current[groups + j] ?? 0);
      const chance = 1 / (1 + Math.exp(-log));
      const weight = chance * (1 - chance);
      // The working response of Newton's method, the offset taken out.
      const wanted = (happened ? 1 : 0) - chance + weight * (log - offset);
      pull[group] = (pull[group] ?? 0) + wanted;
      cells[group * size + group] = (cells[group * size + group] ?? 0) + weight;
      for (let i = 0; i < features.length; i++) {
        const at = features[i] ?? 0;
        const row = (groups + i) * size;
        pull[groups + i] = (pull[groups + i] ?? 0) + at * wanted;
        cells[row + group] = (cells[row + group] ?? 0) + weight * at;
        for (let j = 0; j <= i; j++)
          cells[row + groups + j] = (cells[row + groups + j] ?? 0) + weight * at * (features[j] ?? 0);
      }
    }
    const next = bounded(cells, pull, penalties, bounds, current);
    const change = Math.max(...next.map((value, j) => Math.abs(value - (current[j] ?? 0))));
    current = next;
    if (change < 1e-9) break;
  }
  return current.slice(groups);
}

/** Least ½bᵀMb − pᵀb within the bounds, one coefficient after the other; M is positive definite by the penalties and as every trial weighs something. */
function bounded(
  lower: Float64Array,
  pull: Float64Array,
  penalties: readonly number[],
  bounds: readonly number[],
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
      const value = Math.max(bounds[i] ?? 0, rest / (at(i, i) + (penalties[i] ?? 0)));
      change = Math.max(change, Math.abs(value - (b[i] ?? 0)));
      b[i] = value;
    }
    if (change < 1e-12) break;
  }
  return b;
}
