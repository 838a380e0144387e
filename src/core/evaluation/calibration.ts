/** Customers of whom about the same was foretold, and what they did. */
export interface CalibrationRow {
  customers: number;
  /** Mean probability foretold. */
  foretold: number;
  /** Share that bought. */
  came: number;
}

/**
 * Calibration: customers in tenths by the probability foretold, and the share of each that bought. Equal
 * probabilities stay together, so that there may be fewer groups, and larger ones.
 *
 * @param buys probabilities 0–1
 * @param happened what came, 1 or 0
 * @returns from the least likely to the most likely; empty without customers
 * @source reliability diagrams: Murphy & Winkler (1977), Applied Statistics 26, 41–47
 * @example
 * calibration([0.1, 0.1, 0.9, 0.9], [0, 0, 1, 1], 2);
 * // => [{ customers: 2, foretold: 0.1, came: 0 }, { customers: 2, foretold: 0.9, came: 1 }]
 */
export function calibration(
  buys: ArrayLike<number>,
  happened: ArrayLike<number>,
  groups = 10,
): CalibrationRow[] {
  const order = Uint32Array.from({ length: buys.length }, (_, i) => i).sort(
    (a, b) => (buys[a] ?? 0) - (buys[b] ?? 0) || a - b,
  );
  const rows: CalibrationRow[] = [];
  for (let from = 0, group = 1; from < order.length; group++) {
    let to = Math.max(from + 1, Math.round((order.length * group) / groups));
    while (to < order.length && buys[order[to] ?? 0] === buys[order[to - 1] ?? 0]) to++;
    let foretold = 0;
    let came = 0;
    for (const at of order.subarray(from, to)) {
      foretold += buys[at] ?? 0;
      came += happened[at] ?? 0;
    }
    rows.push({ customers: to - from, foretold: foretold / (to - from), came: came / (to - from) });
    from = to;
  }
  return rows;
}
