import { logGamma } from '../numerics/log-gamma.ts';
import type { Likelihood } from './fit.ts';
import { checkParameters } from './purchase-model.ts';

/** What a customer spent per purchase, over the purchases that count. */
export interface SpendHistory {
  /** Purchases whose value is averaged, at least 1. */
  readonly purchases: number;
  /** Mean value of one of them, above 0, in money. */
  readonly meanValue: number;
  /** How many customers have this very history; 1 when left out. */
  readonly customers?: number;
}

/**
 * Gamma-Gamma: the value of a purchase varies around the customer's own mean as a gamma variable, and so do the means
 * of customers, whatever their number of purchases. The mean expected of a customer lies between the own one and that
 * of all, nearer the own one the more purchases there are.
 *
 * `expectedValue` is null where the model has no mean (p·x + q ≤ 1).
 *
 * @source Fader & Hardie (2013), "The Gamma-Gamma model of monetary value"; Fader, Hardie & Lee (2005), JMR 42, 415–430
 * @example
 * gammaGamma.at([6.25, 3.74, 15.44]).expectedValue({ purchases: 0, meanValue: 0 }).toFixed(2); // => '35.22'
 */
export const gammaGamma = {
  id: 'gamma-gamma',
  names: { en: 'Gamma-Gamma', zh: 'Gamma-Gamma 模型' },
  source: 'Fader & Hardie (2013), The Gamma-Gamma model of monetary value',
  parameters: [
    { name: 'p', hasUnit: false },
    { name: 'q', hasUnit: false },
    { name: 'v', hasUnit: true },
  ],
  starts: [
    [5, 4, 0.5],
    [1, 3, 2],
    [20, 3, 0.1],
    [2, 10, 5],
  ],
  /** The mean value of a purchase, every customer counting once. */
  unitOf(rows: readonly SpendHistory[]): number {
    let sum = 0;
    let customers = 0;
    for (const row of rows) {
      if (!(row.purchases >= 1 && row.meanValue > 0 && row.meanValue < Infinity))
        throw new RangeError('`histories` requires at least one purchase of a mean value above 0');
      sum += row.meanValue * (row.customers ?? 1);
      customers += row.customers ?? 1;
    }
    return sum / customers;
  },
  at(parameters: readonly number[]) {
    checkParameters(parameters, 3);
    const [p, q, v] = parameters as [number, number, number];
    const constant = q * Math.log(v) - logGamma(q);
    return {
      logLikelihood({ purchases: x, meanValue }: SpendHistory): number {
        const px = p * x;
        return (
          constant +
          logGamma(px + q) -
          logGamma(px) +
          px * Math.log(x * meanValue) -
          Math.log(meanValue) -
          (px + q) * Math.log(v + x * meanValue)
        );
      },
      /** Mean value of the customer's purchases to come, in money; null where the model has none. */
      expectedValue({
        purchases: x,
        meanValue,
      }: Pick<SpendHistory, 'purchases' | 'meanValue'>): number | null {
        const weight = p * x + q - 1;
        return weight > 0 ? (p * (v + x * meanValue)) / weight : null;
      },
    };
  },
} as const satisfies Likelihood<SpendHistory> & Record<string, unknown>;
