import type { Fit, PurchaseModel } from '../models/index.ts';
import type { Thresholds } from '../thresholds.ts';
import { featuresOf } from './features.ts';
import { levelFor, logOdds } from './log-odds.ts';
import { seasonDays, seasonsOf, yearDays } from './past-windows.ts';
import { ridgeLogistic, type Trial } from './ridge-logistic.ts';
import { seasonOf, type Season } from './season.ts';
import { fitNear, historyOn, meanGapOf, type Buyers, type PurchaseWindow } from './window.ts';

/** How the combination corrects the classic model; plain numbers. */
export interface Correction {
  /**
   * Of the log odds: the constant, then one for each of `features`: of the odds themselves below 0 where the classic
   * model is too extreme, of all others 0 or more.
   */
  coefficients: readonly number[];
  /** Of the features in the windows learnt from. */
  means: readonly number[];
  /** Standard deviations; 0 for a feature that never varied and is not used. */
  spreads: readonly number[];
  /** The earlier days from which was learnt. */
  fromDays: readonly number[];
  /** Length of those windows: that of the horizon, or shorter in a short file. */
  lessonDays: number;
  trials: number;
  /** How many more (above 0) or fewer bought in each of those windows than foretold: log odds. */
  shifts: readonly number[];
  /** How many days the data must reach back so that the season can be told. */
  seasonDays: number;
  /** Null where they do not, or too few bought in one of these windows. */
  season: Season | null;
  /** What of the shifts and the season is believed of the horizon: log odds. */
  shift: number;
}

/**
 * What earlier windows teach: who buys, as a regression; how many buy, as a mean that is drawn towards what the classic
 * model says; and the season, as far as it came back.
 *
 * @param past lessons, the latest first, and windows of the season, as `pastWindows` names them
 * @returns null where no window teaches anything
 */
export function correctionOf(
  { model, fit }: { model: PurchaseModel; fit: Fit },
  present: Buyers,
  past: readonly PurchaseWindow[],
  thresholds: Thresholds,
): Correction | null {
  const lessons: Lesson[] = [];
  for (const window of past.slice(0, thresholds['model.windows'])) {
    if (!teaches(window, thresholds)) continue;
    lessons.push({ window, seen: seenBy(model, fitNear(model, window, fit.parameters), window) });
  }
  const [latest] = lessons;
  if (latest === undefined) return null;
  const scales = scalesOf(lessons.flatMap(({ seen }) => seen));
  const trials = lessons.flatMap(({ window, seen }, group) =>
    seen.map(({ features, offset }, i): Trial => {
      const happened = (window.customers[i]?.bought ?? 0) > 0;
      return { group, features: standardised(features, scales), offset, happened };
    }),
  );
  // The odds may lose all of their weight, but not turn round.
  const least = scales.spreads.map((spread, j) => (j === 0 ? -spread : 0));
  const slopes = ridgeLogistic(trials, thresholds['model.penalty'], least);
  const logsOf = (seen: readonly Seen[]) =>
    Float64Array.from(seen, ({ features, offset }) =>
      corrected(offset, standardised(features, scales), [0, ...slopes]),
    );
  const shiftOf = ({ window, seen }: Lesson) => {
    const logs = logsOf(seen);
    return levelFor(logs, buyersOf(window)) - levelFor(logs, foretoldOf(seen));
  };

  const shifts = lessons.map(shiftOf);
  const season = seasonIn(present, past, thresholds, (window) =>
    shiftOf({ window, seen: seenBy(model, fit, window) }),
  );
  // Of a window whose season is known its own season is taken off.
  const own = lessons.map(({ window }, i) => {
    const effect = season?.effects[Math.round((present.asOfDay - window.asOfDay) / present.horizonDays)] ?? 0;
    return (shifts[i] ?? 0) - (season?.trust ?? 0) * effect;
  });
  const level = own.reduce((sum, each) => sum + each, 0) / (own.length + thresholds['model.levelDoubt']);
  const shift = level + (season?.trust ?? 0) * (season?.effects[0] ?? 0);
  const now = seenBy(model, fit, present);
  return {
    coefficients: [levelFor(logsOf(now), foretoldOf(now)) + shift, ...slopes],
    ...scales,
    fromDays: lessons.map(({ window }) => window.asOfDay),
    lessonDays: latest.window.horizonDays,
    trials: trials.length,
    shifts,
    seasonDays: seasonDays(present.horizonDays, thresholds),
    season,
    shift,
  };
}

interface Lesson {
  window: PurchaseWindow;
  seen: readonly Seen[];
}

/** A customer as the combination sees them: the features, the first of them the log odds of the classic model. */
type Seen = Pick<Trial, 'features' | 'offset'> & { buys: number };

function seenBy(model: PurchaseModel, fit: Fit, { asOfDay, horizonDays, customers }: Buyers): Seen[] {
  const setting = { asOfDay, horizonDays, meanGapDays: meanGapOf(customers) };
  const base = model.at(fit.parameters);
  return customers.map((customer) => {
    const history = historyOn(asOfDay, customer);
    const buys = base.buys(history, horizonDays);
    const features = featuresOf(customer, { buys, expected: base.expected(history, horizonDays) }, setting);
    return { features, offset: logOdds(buys), buys };
  });
}

const foretoldOf = (seen: readonly Seen[]) => seen.reduce((sum, { buys }) => sum + buys, 0);
const buyersOf = ({ customers }: PurchaseWindow) => customers.filter(({ bought }) => bought > 0).length;

function teaches(window: PurchaseWindow, thresholds: Thresholds): boolean {
  const buyers = buyersOf(window);
  return Math.min(buyers, window.customers.length - buyers) >= thresholds['model.minWindowBuyers'];
}

/** Null unless all windows of this year and of the last one are there and teach something. */
function seasonIn(
  { asOfDay, horizonDays }: Buyers,
  past: readonly PurchaseWindow[],
  thresholds: Thresholds,
  shiftOf: (window: PurchaseWindow) => number,
): Season | null {
  const seasons = seasonsOf(horizonDays, thresholds);
  const shiftsOf = (days: readonly number[]): number[] | null => {
    const windows = days.flatMap(
      (day) => past.find((each) => each.asOfDay === day && each.horizonDays === horizonDays) ?? [],
    );
    const isWhole = windows.length === days.length && windows.every((window) => teaches(window, thresholds));
    return isWhole ? windows.map(shiftOf) : null;
  };
  const days = Array.from({ length: seasons }, (_, i) => asOfDay - (i + 1) * horizonDays);
  const lastYear = shiftsOf([asOfDay, ...days].map((day) => day - yearDays));
  const thisYear = lastYear === null ? null : shiftsOf(days);
  return lastYear === null || thisYear === null
    ? null
    : seasonOf(lastYear, thisYear, thresholds['model.seasonDoubt']);
}

type Scales = Pick<Correction, 'means' | 'spreads'>;

function scalesOf(lessons: readonly Seen[]): Scales {
  const size = lessons[0]?.features.length ?? 0;
  const means = Array.from(
    { length: size },
    (_, j) => lessons.reduce((sum, { features }) => sum + (features[j] ?? 0), 0) / lessons.length,
  );
  const spreads = means.map((mean, j) => {
    const square = lessons.reduce((sum, { features }) => sum + ((features[j] ?? 0) - mean) ** 2, 0);
    const spread = Math.sqrt(square / lessons.length);
    return spread < 1e-6 ? 0 : spread;
  });
  return { means, spreads };
}

export function standardised(features: readonly number[], { means, spreads }: Scales): number[] {
  return features.map((value, j) => {
    const spread = spreads[j] ?? 0;
    return spread === 0 ? 0 : (value - (means[j] ?? 0)) / spread;
  });
}

/** Log odds after the correction. */
export function corrected(
  offset: number,
  features: readonly number[],
  coefficients: readonly number[],
): number {
  let log = offset + (coefficients[0] ?? 0);
  for (let j = 0; j < features.length; j++) log += (features[j] ?? 0) * (coefficients[j + 1] ?? 0);
  return log;
}
