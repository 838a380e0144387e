import type { Case } from '../condition.ts';
import { staysAYear } from './renewals.ts';
import { predictionOf } from '../prediction/prediction-of.ts';

/** What is expected of a customer. */
export interface Outlook {
  /** Probability 0–1 of still being a customer; null where no model tells. */
  pAlive: number | null;
  /** Probability 0–1 of at least one purchase in the next 90 days. */
  pPurchase90d: number | null;
  /** Expected purchases in the next 90 days. */
  expectedPurchases90d: number | null;
  /** Probability 0–1 that the contract is still there in a year; null where none runs, or too few ended to tell. */
  pStaysAYear: number | null;
}

/** Where probabilities come from. */
export type OutlookOf = (of: Case) => Outlook;

/** The model that was fitted to the population; where there is none the silence rule alone tells states. */
export const outlookByModel: OutlookOf = ({ facts, population }) => {
  const foretold = predictionOf(facts, population);
  const isTold = foretold !== null && foretold.horizonDays === 90;
  return {
    pAlive: isTold ? foretold.alive : null,
    pPurchase90d: isTold ? foretold.buys : null,
    expectedPurchases90d: isTold ? foretold.expected : null,
    pStaysAYear: staysAYear(facts, population),
  };
};
