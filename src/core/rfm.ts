import { quantile } from './numerics/quantile.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';

/** Recency, frequency and money of one customer with their quintile scores 1–5 (5 = best). */
export interface RfmScores {
  recencyDays: number;
  orders: number;
  money: number;
  recency: number;
  frequency: number;
  monetary: number;
}

/** One value per customer, in any order. */
export interface RfmColumns {
  recencyDays: ArrayLike<number>;
  orders: ArrayLike<number>;
  money: ArrayLike<number>;
}

/** Bounds between the scores, ascending: four per column with quintiles. */
export interface RfmCuts {
  recencyDays: readonly number[];
  orders: readonly number[];
  money: readonly number[];
}

/**
 * The bounds between RFM scores: the 20, 40, 60 and 80 % quantiles (type 7) of each column over all customers, one
 * value per customer.
 *
 * @returns null with fewer than `rfm.minCustomers` customers
 * @throws RangeError when the columns differ in length or hold a value that is not finite
 * @source R package rfm, `rfm_table_order` with five bins
 * @example
 * const column = Array.from({ length: 51 }, (_, i) => i);
 * rfmCuts({ recencyDays: column, orders: column, money: column })?.orders; // => [10, 20, 30, 40]
 */
export function rfmCuts(columns: RfmColumns, thresholds: Thresholds = defaultThresholds): RfmCuts | null {
  const customers = columns.recencyDays.length;
  if (columns.orders.length !== customers || columns.money.length !== customers) {
    throw new RangeError('`rfmCuts` requires one recency, one number of orders and one amount per customer');
  }
  if (customers < thresholds['rfm.minCustomers']) return null;
  const bins = thresholds['rfm.bins'];
  const cuts = (column: ArrayLike<number>) => {
    const ascending = Float64Array.from(column).sort();
    if (!ascending.every(Number.isFinite)) throw new RangeError('`rfmCuts` requires finite values');
    return Array.from({ length: bins - 1 }, (_, i) => quantile(ascending, i + 1, bins));
  };
  return {
    recencyDays: cuts(columns.recencyDays),
    orders: cuts(columns.orders),
    money: cuts(columns.money),
  };
}

/**
 * RFM scores (M29) of one customer: one more than the number of bounds that the value exceeds; for recency counted
 * down, since fewer days are better. A value equal to a bound stays below it, and equal values share a score. RFM
 * describes; it says nothing about attitude or type.
 *
 * @param recencyDays days since the last purchase
 * @param orders number of purchases
 * @param money amount
 * @returns scores from 1 to the number of bins, highest = best
 * @throws RangeError when a value is not finite
 * @source R package rfm, `rfm_table_order` with five bins
 * @example
 * const cuts = { recencyDays: [114, 180, 296.4, 481], orders: [3, 4, 5, 7], money: [254.8, 381, 505.4, 665] };
 * rfmScores(205, 6, 472, cuts).recency; // => 3
 */
export function rfmScores(recencyDays: number, orders: number, money: number, cuts: RfmCuts): RfmScores {
  if (!Number.isFinite(recencyDays) || !Number.isFinite(orders) || !Number.isFinite(money)) {
    throw new RangeError('`rfmScores` requires finite values');
  }
  const passed = (value: number, bounds: readonly number[]) => bounds.filter((bound) => value > bound).length;
  return {
    recencyDays,
    orders,
    money,
    recency: cuts.recencyDays.length + 1 - passed(recencyDays, cuts.recencyDays),
    frequency: 1 + passed(orders, cuts.orders),
    monetary: 1 + passed(money, cuts.money),
  };
}
