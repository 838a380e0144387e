/** What the last year says of the season, and how far it is believed. */
export interface Season {
  /**
   * Log odds to buy of each season above the mean of its year: first that of the horizon, then those of the earlier
   * windows, the latest first.
   */
  effects: readonly number[];
  /** 0–1: the part of them that came back a year later, as far as the data prove it. */
  trust: number;
}

/**
 * The season: by how much more was bought in the same days of the year before than in the rest of that year, beyond what
 * a model foretold. It is believed as far as the windows of this year repeated those of the last one: the slope of a
 * regression of these upon those, drawn towards 0 (ridge) the more the larger the swings of this year are, for so large
 * may chance be; never below 0 nor above 1.
 *
 * @param lastYear shifts of the log odds a year before: of the horizon itself, then of each window of this year
 * @param thisYear shifts of the windows of this year, one fewer; at least two
 * @param doubt above 0; 1 where a season is expected to come back with a slope of 0 give or take 1
 * @throws RangeError unless there is one window of last year more
 * @source our choice; ridge: Hoerl & Kennard (1970), Technometrics 12, 55–67
 * @example
 * seasonOf([0.4, 0.2, 0, 0.1], [0.2, -0.2, 0], 1).trust.toFixed(3); // => '0.667'
 */
export function seasonOf(lastYear: readonly number[], thisYear: readonly number[], doubt: number): Season {
  if (thisYear.length < 2 || lastYear.length !== thisYear.length + 1)
    throw new RangeError('`seasonOf` requires at least two windows of this year, and one of last year more');
  const before = centred(lastYear.slice(1));
  const now = centred(thisYear);
  const sum = (of: (i: number) => number) => now.reduce((total, _, i) => total + of(i), 0);
  const square = sum((i) => (before[i] ?? 0) ** 2);
  const together = sum((i) => (before[i] ?? 0) * (now[i] ?? 0));
  const chance = sum((i) => (now[i] ?? 0) ** 2) / (now.length - 1);
  const trust = together > 0 ? Math.min(together / (square + doubt * chance), 1) : 0;
  return { effects: centred(lastYear), trust };
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return values.map((each) => each - mean);
}
