import { distinctHistories } from '../models/histories.ts';
import { fitModel, type Fit, type PurchaseModel } from '../models/index.ts';
import type { BuyerHistory } from './features.ts';

/** Customers as they are known on a day from which a horizon is foretold. */
export interface Buyers {
  asOfDay: number;
  horizonDays: number;
  customers: readonly BuyerHistory[];
}

/** Customers as they were known on a day, and what they did in the horizon after it. */
export interface PurchaseWindow extends Buyers {
  customers: readonly (BuyerHistory & {
    /** Purchase days within the horizon after the day. */
    readonly bought: number;
  })[];
}

/** What a classic model sees of a customer on a day. */
export function historyOn(
  asOfDay: number,
  { purchases, firstPurchaseDay, lastPurchaseDay }: BuyerHistory,
): { repeats: number; recency: number; length: number } {
  return {
    repeats: purchases - 1,
    recency: lastPurchaseDay - firstPurchaseDay,
    length: asOfDay - firstPurchaseDay,
  };
}

/** The same for the same window: `evaluate` asks for the classic models alone and within the combination. */
export function fitTo(model: PurchaseModel, window: Buyers): Fit {
  const known = memory.get(window) ?? new Map<string, Fit>();
  memory.set(window, known);
  const fit = known.get(model.id) ?? fitNear(model, window);
  known.set(model.id, fit);
  return fit;
}

const memory = new WeakMap<Buyers, Map<string, Fit>>();

/** @param near parameters to begin at: of the same customers on another day */
export function fitNear(model: PurchaseModel, { asOfDay, customers }: Buyers, near?: readonly number[]): Fit {
  const histories = customers.map((customer) => historyOn(asOfDay, customer));
  return fitModel(model, distinctHistories(histories, mostRows), near);
}

/** Distinct histories that a fit looks at. */
const mostRows = 1200;

/** Mean of all own gaps; null without repeats. */
export function meanGapOf(customers: readonly BuyerHistory[]): number | null {
  let days = 0;
  let gaps = 0;
  for (const { purchases, firstPurchaseDay, lastPurchaseDay } of customers) {
    days += lastPurchaseDay - firstPurchaseDay;
    gaps += purchases - 1;
  }
  return gaps > 0 ? days / gaps : null;
}
