import type { Case } from './condition.ts';

/**
 * Repeat patronage R: the mean of what is known of {rate among peers, share of wallet}, and for who holds a contract the
 * share of due renewals that were made.
 *
 * @returns 0–1; null when none is known
 * @source model §5.1 after Dick & Basu (1994), Journal of the Academy of Marketing Science 22, 99–113; decision 10
 */
export function repeatOf({ facts }: Pick<Case, 'facts'>): number | null {
  const { ratePercentile: rate, shareOfWallet = null, renewalsMade = null, renewalsDue = null } = facts;
  let sum = 0;
  let known = 0;
  if (rate !== null) {
    sum += rate;
    known++;
  }
  if (shareOfWallet !== null) {
    sum += shareOfWallet;
    known++;
  }
  if (renewalsMade !== null && renewalsDue !== null && renewalsDue > 0) {
    sum += Math.min(1, renewalsMade / renewalsDue);
    known++;
  }
  return known === 0 ? null : sum / known;
}

/** Whether the customer is still there: not lapsed, or under a contract in force. Null for who never bought. */
export function isActive({ facts, lateness }: Pick<Case, 'facts' | 'lateness'>): boolean | null {
  if (facts.terminated) return false;
  if (facts.contractActive === 1) return true;
  if (lateness.state === 'never_bought') return null;
  return lateness.state !== 'lapsed';
}

/** Whether orders were looked at and there is none of this customer: without a table of orders nobody bought. */
export function neverBought({ facts, population }: Pick<Case, 'facts' | 'population'>): boolean {
  return facts.purchases === 0 && population.sources?.includes('orders') === true;
}
