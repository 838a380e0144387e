import { atLeast, below, type Case, type Condition } from '../condition.ts';
import { restrictionFacts } from '../facts/obstacles.ts';
import { neverBought } from '../repeat.ts';
import { relativeChange } from '../relative-change.ts';

/** How many kinds of obstacles are on record; null when none could be looked for. */
export function obstaclesOf({ facts }: Case): number | null {
  let kinds = 0;
  let looked = false;
  for (const name of restrictionFacts) {
    const count = facts[name] ?? null;
    if (count === null) continue;
    looked = true;
    if (count > 0) kinds++;
  }
  return looked ? kinds : null;
}

/** No obstacle is on record, though records of obstacles exist. */
export const nothingHolds: Condition = below('M19', 'obstacles', obstaclesOf, 'count.one');

/** Uses us as fully as anybody: among the most frequent buyers, or under a contract in force. */
export const usesFully: Condition = atLeast(
  'M03',
  'repeat',
  (of) => (of.facts.contractActive === 1 ? 1 : of.facts.ratePercentile),
  'repeat.full',
);

/** Still there, and use has not collapsed. Not known of who neither bought nor holds a contract. */
export const stillUses: Condition = {
  ...atLeast(
    'M23',
    'valueChange',
    ({ facts, lateness }) => {
      // That a contract ended is left to the gates: here it would fall silent with the table of contracts.
      if (facts.contractActive === 1) return 0;
      if (lateness.state === 'never_bought') return null;
      if (lateness.state === 'lapsed') return -1;
      return relativeChange(facts.valueRecentHalf, facts.valuePreviousHalf) ?? 0;
    },
    ({ thresholds }) => -thresholds['lifecycle.fall'],
  ),
  threshold: 'lifecycle.fall',
};

/** Buys little: never bought, below the middle of peers, or most of the wallet goes elsewhere. Any one of these says so. */
export const repeatsLittle: Condition = atLeast(
  'M03',
  'repeat',
  (of) => {
    const { ratePercentile: rate, shareOfWallet: share = null } = of.facts;
    const isSeldom = rate !== null && rate < of.thresholds['repeat.blocked'];
    const isSmall = share !== null && share < of.thresholds['wallet.low'];
    if (isSeldom || isSmall || neverBought(of)) return 1;
    return rate === null && share === null ? null : 0;
  },
  'count.one',
);

/** Silent beyond the own limit, or the contract ended. */
export const hasLeft: Condition = atLeast(
  'M05',
  'left',
  ({ facts, lateness }) => {
    if (facts.terminated || lateness.state === 'lapsed') return 1;
    return lateness.state === 'never_bought' ? null : 0;
  },
  'count.one',
);

/** No purchase in the time in which interest is counted. */
export const noOrderOfLate: Condition = atLeast(
  'M05',
  'silenceDays',
  (of) => {
    const { lastPurchaseDay: last } = of.facts;
    if (last !== null) return of.population.asOfDay - last;
    return neverBought(of) ? interestDays : null;
  },
  () => interestDays,
);

const interestDays = 180;
