/** All gaps of one length: the weight of those that ended in a purchase and of those still open at the as-of date. */
export interface GapRow {
  /** Length in whole days, 0 or more. */
  days: number;
  /** Weight sum of the gaps that ended after exactly this many days, 0 or more. */
  ended: number;
  /** Weight sum of the gaps that were still open after this many days (censored), 0 or more. */
  open: number;
}

/**
 * Median gap by the weighted Kaplan–Meier estimate: the smallest t with S(t) ≤ 1/2. With each gap of customer i
 * weighted 1/nᵢ (nᵢ gaps, the open one included) this is the category clock G, in which every customer counts once.
 *
 * @param rows one or more per length, in any order
 * @returns days; null when half of the gaps were never seen to end
 * @throws RangeError when a length or a weight is negative or not a number
 * @source Kaplan & Meier (1958), JASA 53, 457–481; a gap censored at t is still at risk at t
 * @example
 * weightedMedian([{ days: 7, ended: 3, open: 1 }, { days: 30, ended: 1, open: 0 }]); // => 7
 */
export function weightedMedian(rows: readonly GapRow[]): number | null {
  const sorted = [...rows].sort((a, b) => a.days - b.days || a.ended - b.ended || a.open - b.open);
  for (const row of sorted) {
    if (!(row.days >= 0 && row.ended >= 0 && row.open >= 0)) {
      throw new RangeError('`weightedMedian` requires lengths and weights of at least 0');
    }
  }
  // From the longest down, so that "at risk" is a plain sum of what is still ahead and not a difference that wears out.
  const atRisk = Array.from({ length: sorted.length + 1 }, () => 0);
  for (let i = sorted.length - 1; i >= 0; i--) {
    const row = sorted[i];
    atRisk[i] = (atRisk[i + 1] ?? 0) + (row ? row.ended + row.open : 0);
  }

  let survival = 1;
  for (let i = 0; i < sorted.length;) {
    const days = sorted[i]?.days ?? 0;
    const exposed = atRisk[i] ?? 0;
    let ended = 0;
    for (; sorted[i]?.days === days; i++) ended += sorted[i]?.ended ?? 0;
    if (ended === 0) continue;
    survival *= 1 - ended / exposed;
    if (survival <= 0.5 + tolerance) return days;
  }
  return null;
}

// Weights such as 1/3 do not add up exactly: an S(t) that is 1/2 on paper must count as 1/2.
const tolerance = 1e-12;
