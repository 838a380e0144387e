import { solveDefinite } from '../numerics/cholesky.ts';
import { curvature } from '../numerics/curvature.ts';
import { nelderMead } from '../numerics/nelder-mead.ts';

/** Something that says how likely each kind of observation is, given parameters above 0. */
export interface Likelihood<Row extends { readonly customers?: number }> {
  id: string;
  /** In the order in which `at` takes them; `hasUnit` marks those in units of time, or of money. */
  parameters: readonly { name: string; hasUnit: boolean }[];
  /** Where the search begins; what has a unit as parts of `unitOf`. */
  starts: readonly (readonly number[])[];
  /** A typical size of what has a unit, so that days or weeks, cents or dollars make no difference. */
  unitOf(rows: readonly Row[]): number;
  at(parameters: readonly number[]): { logLikelihood(row: Row): number };
}

/**
 * How a fit ended: *converged* at a maximum with curvature all around; *boundary* where a parameter runs away (buyers
 * all alike, say, or nobody ever leaving): the model then says no more than a simpler one, its predictions still hold;
 * *not_converged* where no maximum was found: do not use it.
 */
export type FitStatus = 'converged' | 'boundary' | 'not_converged';

export interface Fit {
  model: string;
  status: FitStatus;
  /** In the order of the model's `parameters`. */
  parameters: readonly number[];
  /** From the observed information; null where the curvature does not tell. */
  standardErrors: readonly number[] | null;
  /** Sum over all customers. */
  logLikelihood: number;
  customers: number;
}

/**
 * Parameters of greatest likelihood: a simplex search from each start, then Newton's method to the top, all in
 * logarithms of the parameters. The same rows give the same parameters, and so does another unit.
 *
 * @param model one of `purchaseModels`, `gammaGamma` or `sbg`
 * @param rows what was observed, `customers` times each; fewer distinct rows are faster
 * @param near parameters of a similar fit: a few steps uphill from there, to within 0.01 of the greatest log likelihood,
 *   take the place of the whole search
 * @returns the fit with its status; parameters are finite and above 0 whatever the status
 * @throws RangeError without rows
 * @source standard errors: Efron & Hinkley (1978), Biometrika 65, 457–487 (observed information)
 * @example
 * const rows = [{ periods: 1, ended: true, customers: 30 }, { periods: 2, ended: true, customers: 12 }, { periods: 2, ended: false, customers: 58 }];
 * fitModel({ id: 'mean', parameters: [{ name: 'rate', hasUnit: false }], starts: [[1]], unitOf: () => 1,
 *   at: ([rate]) => ({ logLikelihood: (row) => (row.ended ? Math.log(rate) : 0) - rate * row.periods }) }, rows)
 *   .parameters[0].toFixed(6); // => '0.247059'
 */
export function fitModel<Row extends { readonly customers?: number }>(
  model: Likelihood<Row>,
  rows: readonly NoInfer<Row>[],
  near?: readonly number[],
): Fit {
  if (rows.length === 0) throw new RangeError('`fitModel` requires at least one row');
  const unit = model.unitOf(rows);
  const origin = model.parameters.map(({ hasUnit }) => (hasUnit ? Math.log(unit) : 0));
  const parametersAt = (point: readonly number[]) =>
    point.map((value, i) => Math.exp(clamped(value) + (origin[i] ?? 0)));
  const lackOf = (some: readonly Row[]) => (point: readonly number[]) => {
    const fitted = model.at(parametersAt(point));
    let sum = 0;
    for (const row of some) sum += fitted.logLikelihood(row) * (row.customers ?? 1);
    // Beyond the bounds a gentle slope leads back.
    const outside = point.reduce((total, value) => total + Math.abs(value - clamped(value)), 0);
    return Number.isNaN(sum) ? Infinity : outside - sum;
  };
  const lack = lackOf(rows);
  const customers = rows.reduce((sum, row) => sum + (row.customers ?? 1), 0);

  // From a similar fit a few steps do, except from beyond the bounds, where everything is level.
  const [rounds, least] = near === undefined ? [100, 0] : [15, enough];
  let top =
    near === undefined
      ? null
      : climb(
          lack,
          near.map((value, i) => Math.log(value) - (origin[i] ?? 0)),
          rounds,
          least,
        );
  if (top === null || isAtBound(top.point)) {
    // Where to climb is found on few rows, the top itself on all.
    const few = rows.filter((_, i) => i % Math.ceil(rows.length / searchRows) === 0);
    const rough = lackOf(few);
    const found = model.starts.map((start) => {
      const point = nelderMead(rough, start.map(Math.log), { steps: 120, tolerance: 1e-3 });
      return { point, value: rough(point) };
    });
    found.sort((a, b) => a.value - b.value);
    const nearby = nelderMead(rough, found[0]?.point ?? [], { size: 0.2, steps: 400, tolerance: 1e-6 });
    const other = climb(lack, nearby, rounds, least);
    top = top !== null && top.value <= other.value ? top : other;
  }

  const { point, isTop, spread, slope } = top;
  const parameters = parametersAt(point);
  const logLikelihood = -lack(point.map(clamped));
  // Level in every direction, but not curved in all: what is left undecided changes the likelihood by nothing.
  const isFlat = Math.max(...slope.map(Math.abs)) < 1e-4 * customers;
  const atBound = isAtBound(point) || (!isTop && isFlat);
  return {
    model: model.id,
    status:
      !Number.isFinite(logLikelihood) || (!isTop && !atBound)
        ? 'not_converged'
        : atBound
          ? 'boundary'
          : 'converged',
    parameters,
    standardErrors:
      isTop && !atBound && spread !== null ? spread.map((each, i) => each * (parameters[i] ?? 0)) : null,
    logLikelihood,
    customers,
  };
}

/**
 * Newton's method to the lowest point, shortened wherever a full step does not descend.
 *
 * @param least a step that gains less than this is the last one
 */
function climb(
  lack: (point: readonly number[]) => number,
  start: readonly number[],
  rounds: number,
  least = 0,
) {
  let point = [...start];
  let value = lack(point);
  let last: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { slope, second } = curvature(lack, point);
    const step = descent(slope, second);
    if (step === null) return { point, value, isTop: false, spread: null, slope };
    last = slope;
    let factor = 1;
    let next = point;
    let lower = Infinity;
    for (; factor > 1e-4; factor /= 2) {
      next = point.map((each, i) => each + factor * (step[i] ?? 0));
      lower = lack(next);
      if (lower <= value) break;
    }
    const size = Math.max(...step.map(Math.abs));
    const gain = value - lower;
    if (gain >= 0) {
      point = next;
      value = lower;
    }
    if (size < 1e-6 || !(gain >= 0) || gain < least) {
      const spread = spreadOf(second);
      return { point, value, isTop: (size < 1e-3 || gain < least) && spread !== null, spread, slope };
    }
  }
  return { point, value, isTop: false, spread: null, slope: last };
}

/** Towards the minimum; with too little curvature, more and more straight downhill. */
function descent(slope: readonly number[], second: readonly (readonly number[])[]): number[] | null {
  const largest = Math.max(...second.map((row, i) => Math.abs(row[i] ?? 0)), 1e-8);
  for (let ridge = 0; ridge < 1e3 * largest; ridge = ridge === 0 ? 1e-6 * largest : ridge * 10) {
    const lifted = second.map((row, i) => row.map((cell, j) => (i === j ? cell + ridge : cell)));
    const step = solveDefinite(
      lifted,
      slope.map((each) => -each),
    );
    if (step === null) continue;
    // Shortened as a whole: cut off one by one, the parts of a step along a ridge would no longer lead downhill.
    const longest = Math.max(1, ...step.map(Math.abs));
    return step.map((each) => each / longest);
  }
  return null;
}

/** Square roots of the diagonal of the inverse; null when the curvature is not that of a minimum. */
function spreadOf(second: readonly (readonly number[])[]): number[] | null {
  const roots = second.map((_, i) => {
    const column = solveDefinite(
      second,
      second.map((__, j) => (i === j ? 1 : 0)),
    );
    return column === null ? NaN : Math.sqrt(column[i] ?? NaN);
  });
  return roots.every((root) => root > 0 && root < 1e3) ? roots : null;
}

const searchRows = 300;
// Of the log likelihood: less makes no difference to what is foretold, and on a ridge it would go on for long.
const enough = 0.01;
const bound = 10;
const clamped = (value: number) => Math.min(Math.max(value, -bound), bound);
const isAtBound = (point: readonly number[]) => point.some((value) => Math.abs(value) >= bound - 0.01);
