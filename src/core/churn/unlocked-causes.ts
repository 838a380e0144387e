import type { State } from '../evidence/state.ts';
import type { Facts } from '../facts/index.ts';
import type { SourceId } from '../sources.ts';
import { defaultThresholds, type Thresholds } from '../thresholds.ts';
import { gone, many } from '../types/clearest.ts';
import { caseOf, wholeOf } from '../unlocks.ts';
import { causes } from './causes/index.ts';
import { judgeCause } from './causes/verdict.ts';
import type { CauseId } from './ids.ts';
import { setOfReasons, type ReasonTagId } from './reasons/index.ts';
import { reasonsOfCause } from './signals/reasons.ts';

/** The same reason in all channels. */
function reasons(cause: CauseId, ...further: readonly ReasonTagId[]): Partial<Facts> {
  const set = setOfReasons([...reasonsOfCause(cause), ...further]);
  return { statedReasons: set, codedReasons: set, heardReasons: set };
}

/** For each cause a leaver for whom everything speaks for it in full, and nothing against it. They need not exist. */
const clearest: Readonly<Record<CauseId, Facts>> = {
  natural: {
    ...gone,
    ...reasons('natural'),
    diedOnRecord: 1,
    closedOnRecord: 1,
    movedOnRecord: 1,
    categoryStopped: 1,
    restrictionBudget: 1,
    leavingSatisfaction: 100,
    elsewhereAfter: 0,
  },
  competitive: {
    ...gone,
    ...reasons('competitive', 'price_unresolved'),
    portedOut: 1,
    destinationKnown: 1,
    rivalEventDays: 0,
    rivalLeavers: many,
    rivalLeaversExpected: 1,
    quotesBefore: 9,
    exitsAskedBefore: 9,
    matchRefused: 9,
    walletShift: -1,
    elsewhereAfter: 9,
    categoryStopped: 0,
    shareOfWallet: 0,
  },
  fault: {
    ...gone,
    ...reasons('fault', 'price_unresolved'),
    unresolvedBefore: 9,
    severeBefore: 9,
    failuresBefore: 9,
    frictionBefore: 9,
    triggerValue: 0,
    runRate: 1200,
    leavingSatisfaction: 0,
    promisesBroken: 9,
    ownPriceRise: 1,
    loyaltyPenalty: 1,
  },
  malicious: {
    ...gone,
    ...reasons('malicious'),
    fraudDocumented: 1,
    arrearsDays: many,
    arrearsOpen: 1,
    disputeOpen: 0,
    billDisputes: 0,
    dunningContacts: 9,
    legalCases: 9,
    endedByCompany: 1,
    endedByCustomer: 0,
  },
  other: {
    ...gone,
    ...reasons('other'),
    managerLeftDays: 0,
    managerToRival: 1,
    managerLeavers: many,
    managerLeaversExpected: 1,
    managerServes: 0,
    tiesPercentile: 0,
    itemBelong: 0,
    itemAffect: 0,
    attitudeWaves: many,
    attitudeAgeDays: 0,
  },
};

/**
 * How firmly each cause of a loss could be told at best from these exports: by a leaver for whom everything speaks for it,
 * judged by what is left of them when the facts of all other sources are taken away.
 *
 * @param given the sources that are there
 * @source what the code does, as `unlocks` says it of types
 * @example
 * unlockedCauses(new Set(['orders'])).natural; // => 'not_assessable'
 */
export function unlockedCauses(
  given: ReadonlySet<SourceId>,
  thresholds: Thresholds = defaultThresholds,
): Readonly<Record<CauseId, State>> {
  const there = wholeOf(given);
  return Object.fromEntries(
    causes.map((cause) => [cause.id, judgeCause(cause, caseOf(clearest[cause.id], there, thresholds)).state]),
  ) as Record<CauseId, State>;
}
