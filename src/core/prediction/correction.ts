import type { Fit, PurchaseModel } from '../models/index.ts';
import type { Thresholds } from '../thresholds.ts';
import { featuresOf } from './features.ts';
import { ridgeLogistic, type Trial } from './ridge-logistic.ts';
import { fitTo, historyOn, meanGapOf, type Buyers, type PurchaseWindow } from './window.ts';

/** How the combination corrects the classic model; plain numbers. */
export interface Correction {
  /** Of the log odds: the constant that leaves the number of buyers as it was, then one for each of `features`, 0 or more. */
  coefficients: readonly number[];
  /** Of the features in the windows learnt from. */
  means: readonly number[];
  /** Standard deviations; 0 for a feature that never varied and is not used. */
  spreads: readonly number[];
  /** The earlier days from which was learnt. */
  fromDays: readonly number[];
  trials: number;
}

/**
 * What earlier windows teach about who buys. How many buy all together stays the classic model's word: another season
 * had another level, and a level learnt from one short window can be far off.
 *
 * @returns null where no window teaches anything
 */
export function correctionOf(
  { model, fit }: { model: PurchaseModel; fit: Fit },
  present: Buyers,
  past: readonly PurchaseWindow[],
  thresholds: Thresholds,
): Correction | null {
  const lessons: Trial[] = [];
  const fromDays: number[] = [];
  for (const window of past.slice(0, thresholds['model.windows'])) {
    const buyers = window.customers.filter(({ bought }) => bought > 0).length;
    const fewest = Math.min(buyers, window.customers.length - buyers);
    if (fewest < thresholds['model.minWindowBuyers']) continue;
    const seen = seenBy(model, fitTo(model, window, fit.parameters), window);
    for (const [i, each] of seen.entries())
      lessons.push({ ...each, happened: (window.customers[i]?.bought ?? 0) > 0 });
    fromDays.push(window.asOfDay);
  }
  if (lessons.length === 0) return null;
  const scales = scalesOf(lessons);
  const scaled = <S extends Seen>(each: S): S => ({ ...each, features: standardised(each.features, scales) });
  const coefficients = ridgeLogistic(lessons.map(scaled), thresholds['model.penalty']);
  coefficients[0] = levelOf(seenBy(model, fit, present).map(scaled), coefficients);
  return { coefficients, ...scales, fromDays, trials: lessons.length };
}

/** A customer as the combination sees them: the features, and the log odds of the classic model. */
type Seen = Pick<Trial, 'features' | 'offset'>;

function seenBy(model: PurchaseModel, fit: Fit, { asOfDay, horizonDays, customers }: Buyers): Seen[] {
  const setting = { asOfDay, horizonDays, meanGapDays: meanGapOf(customers) };
  const base = model.at(fit.parameters);
  return customers.map((customer) => {
    const history = historyOn(asOfDay, customer);
    const features = featuresOf(customer, base.expected(history, horizonDays), setting);
    return { features, offset: logOdds(base.buys(history, horizonDays)) };
  });
}

/** The constant with which as many buy as by the classic model: their number rises with it, so it is found by halving. */
function levelOf(seen: readonly Seen[], [, ...slopes]: readonly number[]): number {
  const buyers = (level: number) =>
    seen.reduce((sum, { offset, features }) => sum + chanceOf(offset, features, [level, ...slopes]), 0);
  const wanted = seen.reduce((sum, { offset }) => sum + chanceOf(offset, [], []), 0);
  let low = -20;
  let high = 20;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (buyers(middle) > wanted) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
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

/** Chance after the correction. */
export function chanceOf(
  offset: number,
  features: readonly number[],
  coefficients: readonly number[],
): number {
  let log = offset + (coefficients[0] ?? 0);
  for (let j = 0; j < features.length; j++) log += (features[j] ?? 0) * (coefficients[j + 1] ?? 0);
  return 1 / (1 + Math.exp(-log));
}

export function logOdds(chance: number): number {
  const kept = Math.min(Math.max(chance, 1e-9), 1 - 1e-9);
  return Math.log(kept / (1 - kept));
}
