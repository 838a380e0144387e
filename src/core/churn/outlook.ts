import type { Case } from '../condition.ts';
import { predictionOf } from '../prediction/prediction-of.ts';

/** What is expected of a customer. */
export interface Outlook {
  /** Probability 0–1 of still being a customer; null where no model tells. */
  pAlive: number | null;
  /** Probability 0–1 of at least one purchase in the next 90 days. */
  pPurchase90d: number | null;
  /** Expected purchases in the next 90 days. */
  expectedPurchases90d: number | null;
}

/** Where probabilities come from. */
export type OutlookOf = (of: Case) => Outlook;

/** The model that was fitted to the population; where there is none the silence rule alone tells states. */
export const outlookByModel: OutlookOf = ({ facts, population }) => {
  const foretold = predictionOf(facts, population);
  if (foretold === null || foretold.horizonDays !== 90) return unknown;
  return { pAlive: foretold.alive, pPurchase90d: foretold.buys, expectedPurchases90d: foretold.expected };
};

const unknown: Outlook = Object.freeze({ pAlive: null, pPurchase90d: null, expectedPurchases90d: null });
