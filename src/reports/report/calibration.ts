import { share } from '../../core/index.ts';
import type { CalibrationBand, Calibration } from './report.ts';
import type { Teller } from './tell.ts';

/** What was said of a customer, 0–1, and whether it came. */
export interface Forecasted {
  chance: number;
  came: boolean;
}

/** Finer where most chances of a week lie. */
const edges = [0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1];

/**
 * How chances came true: in bands, and all together with the Brier score (mean square of what was missed, 0 is perfect)
 * beside that of saying the same of everybody. Bands too small to be told are joined with their neighbours.
 *
 * @returns null without a chance, or where even all together are too few to tell
 * @source Brier (1950), Monthly Weather Review 78, 1–3; reliability: Murphy & Winkler (1977), Applied Statistics 26, 41–47
 */
export function calibrationOf(said: readonly Forecasted[], tell: Teller): Calibration | null {
  if (said.length === 0) return null;
  const bands = edges.slice(1).flatMap((to, index): Band[] => {
    const from = edges[index] ?? 0;
    const among = said.filter(({ chance }) => chance >= from && (chance < to || to === 1));
    return among.length === 0 ? [] : [{ from, to, among }];
  });
  const told: Band[] = [];
  let open: Band | null = null;
  for (const band of bands) {
    open = open === null ? band : joined(open, band);
    if (!isTold(open, tell)) continue;
    told.push(open);
    open = null;
  }
  while (open !== null && !isTold(open, tell)) {
    const last = told.pop();
    if (last === undefined) return null;
    open = joined(last, open);
  }
  if (open !== null) told.push(open);
  const all = summary(said);
  return {
    customers: said.length,
    ...all,
    brier: mean(said.map(({ chance, came }) => (chance - Number(came)) ** 2)),
    brierOfShare: all.bought.value * (1 - all.bought.value),
    bands: told.map(({ from, to, among }): CalibrationBand => ({
      from,
      to,
      customers: among.length,
      ...summary(among),
    })),
  };
}

interface Band {
  from: number;
  to: number;
  among: readonly Forecasted[];
}

const joined = (a: Band, b: Band): Band => ({ from: a.from, to: b.to, among: [...a.among, ...b.among] });

function isTold({ among }: Band, tell: Teller): boolean {
  const came = among.filter((each) => each.came).length;
  return ![among.length, came, among.length - came].some(tell.isFew);
}

function summary(among: readonly Forecasted[]): Pick<CalibrationBand, 'foretold' | 'bought'> {
  const came = among.filter((each) => each.came).length;
  return {
    foretold: mean(among.map(({ chance }) => chance)),
    bought: share(came, among.length) ?? { value: 0, low: 0, high: 1 },
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;
