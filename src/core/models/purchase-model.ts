import type { Likelihood } from './fit.ts';

/** What a purchase model needs to know of a customer: recency, frequency and length of observation. */
export interface PurchaseHistory {
  /** Repeat purchases x: purchase days after the first. */
  readonly repeats: number;
  /** Time from the first to the last purchase, t_x; 0 without repeats. */
  readonly recency: number;
  /** Time from the first purchase to the end of observation, T, in the same unit. */
  readonly length: number;
  /** How many customers have this very history; 1 when left out. */
  readonly customers?: number;
}

/** A model with its parameters filled in. Times are in the unit of the histories that it was fitted to. */
export interface Predictor {
  /** Natural logarithm of the likelihood of one such history. */
  logLikelihood(history: PurchaseHistory): number;
  /** P(alive): probability that the customer has not left yet, 0–1. */
  alive(history: PurchaseHistory): number;
  /** Probability of at least one purchase within the horizon, 0–1. */
  buys(history: PurchaseHistory, horizon: number): number;
  /** The own rate of purchases of who has not left: shape of its gamma distribution, and mean per unit of time. */
  rate(history: PurchaseHistory): { shape: number; mean: number };
  /** Expected number of purchases within the horizon, 0 or more. */
  expected(history: PurchaseHistory, horizon: number): number;
}

/** One model of who buys again. A new one is one file of this shape and one line in `purchaseModels`. */
export interface PurchaseModel extends Likelihood<PurchaseHistory> {
  names: { en: string; zh: string };
  source: string;
  /** @param parameters above 0, in the order of `parameters` */
  at(parameters: readonly number[]): Predictor;
}

/**
 * @throws RangeError when a history cannot be: negative, more time between purchases than observed, repeats without time
 */
export function checkHistory({ repeats, recency, length, customers = 1 }: PurchaseHistory): void {
  const isCount = Number.isInteger(repeats) && repeats >= 0;
  const fits = recency >= 0 && length >= recency && length < Infinity && repeats > 0 === recency > 0;
  if (!isCount || !fits || !(customers > 0 && customers < Infinity))
    throw new RangeError(
      '`histories` requires whole repeats of at least 0, 0 ≤ recency ≤ length, and a recency of 0 without repeats only',
    );
}

/** @throws RangeError when a parameter is missing or not above 0 */
export function checkParameters(parameters: readonly number[], count: number): void {
  if (parameters.length !== count || !parameters.every((value) => value > 0 && value < Infinity))
    throw new RangeError(`\`parameters\` requires ${count} numbers above 0`);
}

/** A function of whole numbers that remembers what it gave: likelihoods ask for the same few counts over and over. */
export function remembering(of: (count: number) => number): (count: number) => number {
  const known: number[] = [];
  return (count) => (known[count] ??= of(count));
}

/** ln(eᵃ + eᵇ) */
export function logSum(a: number, b: number): number {
  const high = Math.max(a, b);
  return high === -Infinity ? high : high + Math.log1p(Math.exp(Math.min(a, b) - high));
}
