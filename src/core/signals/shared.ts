import { atLeast, atMost, below, type Case, type Condition } from '../condition.ts';
import { isActive, repeatOf } from '../repeat.ts';
import { relativeChange } from '../relative-change.ts';

const restrictions = [
  'restrictionBudget',
  'restrictionCredit',
  'restrictionAge',
  'restrictionCoverage',
  'restrictionStock',
  'restrictionVeto',
  'restrictionContract',
] as const;

/** How many kinds of obstacles are on record; null when none could be looked for. */
export function obstaclesOf({ facts }: Case): number | null {
  let kinds = 0;
  let looked = false;
  for (const name of restrictions) {
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

/** Still there, and use has not collapsed. */
export const stillUses: Condition = {
  ...atLeast(
    'M23',
    'valueChange',
    (of) => {
      if (isActive(of) === false) return -1;
      if (of.facts.contractActive === 1) return 0;
      return relativeChange(of.facts.valueRecentHalf, of.facts.valuePreviousHalf) ?? 0;
    },
    ({ thresholds }) => -thresholds['lifecycle.fall'],
  ),
  threshold: 'lifecycle.fall',
};

/** Buys little: below the middle of peers, or never bought. */
export const repeatsLittle: Condition = below(
  'M03',
  'repeat',
  (of) => (of.facts.purchases === 0 ? 0 : repeatOf(of)),
  'repeat.blocked',
);

/** Silent beyond the own limit, or the contract ended. */
export const hasLeft: Condition = atMost(
  'M05',
  'active',
  (of) => {
    const active = isActive(of);
    return active === null ? null : active ? 1 : 0;
  },
  'count.none',
);

/** No purchase in the time in which interest is counted. */
export const noOrderOfLate: Condition = atLeast(
  'M05',
  'silenceDays',
  ({ facts, population }) =>
    facts.lastPurchaseDay === null ? interestDays : population.asOfDay - facts.lastPurchaseDay,
  () => interestDays,
);

const interestDays = 180;
