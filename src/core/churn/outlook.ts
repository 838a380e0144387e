import type { Case } from '../condition.ts';

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

/** The silence rule alone: it tells states, and no probabilities. */
export const silenceOnly: OutlookOf = () => unknown;

const unknown: Outlook = Object.freeze({ pAlive: null, pPurchase90d: null, expectedPurchases90d: null });
