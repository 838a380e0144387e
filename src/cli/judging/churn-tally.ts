import {
  causes,
  wilson,
  type Cause,
  type CauseId,
  type ChurnAssessment,
  type ChurnState,
  type Facts,
  type InitiatorId,
  type LeftOutReason,
  type Outcome,
  type Thresholds,
} from '../../core/index.ts';
import type { ChurnSummary } from '../../reports/index.ts';
import { count, merge, namesIn, numberIn, type Counts } from './counts.ts';

type Why = CauseId | 'unknown';

/** Who left and why, all together; parts add up, from whichever thread they come. */
export interface ChurnTally {
  /** Numbers of customers, their value at risk and the like, by what they are of. */
  counts: Counts;
  /** Who is named as an example: the first customer of a kind. */
  firsts: Map<string, string>;
}

export const nobodyYet = (): ChurnTally => ({ counts: new Map(), firsts: new Map() });

export function addChurn(
  { counts, firsts }: ChurnTally,
  facts: Facts,
  churn: ChurnAssessment,
  asOfDay: number,
) {
  const { state, why, valueAtRisk, outlook } = churn;
  count(counts, 'state', state, 1, valueAtRisk ?? 0);
  addRate(counts, facts, churn, asOfDay);
  count(counts, 'expected', 'all', outlook.expectedPurchases90d ?? 0);
  if (outlook.pStaysAYear !== null) count(counts, 'renewal', 'all', 1, outlook.pStaysAYear);
  if (why === null) return;
  if (state === 'at_risk') {
    if (facts.partialDefection === 1) count(counts, 'quiet', 'partial', 1);
    if (facts.silentDecline === 1) count(counts, 'quiet', 'decline', 1);
  } else {
    const isKnown = why.cause !== 'unknown';
    const established = isKnown && why.state === 'established' ? 1 : 0;
    const indicated = isKnown ? 1 - established : 0;
    count(counts, 'cause', why.cause, 1, valueAtRisk ?? 0, established, indicated);
    count(counts, 'initiator', churn.initiator ?? 'unknown', 1);
  }
  if (why.conflict !== null) count(counts, 'conflict', 'all', 1);
  if (churn.needsSignOff) count(counts, 'sign-off', 'all', 1);
  if (churn.leftOut === null) count(counts, 'contactable', 'all', 1);
  else count(counts, 'left out', churn.leftOut, 1);
  const example = (of: string, name: string) => {
    count(counts, of, name, 1);
    if (!firsts.has(name)) firsts.set(name, facts.customerId);
  };
  for (const { cause, actor } of churn.impossible) example('impossible', `${cause} × ${actor}`);
  if (churn.whys.includes('undocumented_end')) example('undocumented', 'all');
}

/** Observed and inferred ends are counted apart. */
function addRate(
  counts: Counts,
  facts: Facts,
  { setting, state, churnedDay }: ChurnAssessment,
  asOfDay: number,
): void {
  const aYearAgo = asOfDay - 365;
  if (setting === 'contractual' || setting === 'both') {
    const wasThere = (facts.relationYears ?? 0) >= 1 && (churnedDay === null || churnedDay > aYearAgo);
    if (wasThere) count(counts, 'rate', 'contractual', 1, Number(state === 'churned'));
  } else if (setting === 'non_contractual' && state !== 'not_assessable')
    count(counts, 'rate', 'non_contractual', 1, Number(state === 'lapsed' || state === 'churned'));
}

/** Parts in the order of their customers. */
export const allChurn = (parts: readonly ChurnTally[]): ChurnTally => ({
  counts: merge(parts.map(({ counts }) => counts)),
  // Of equal names the last one stays: the first customer has to come last.
  firsts: new Map(parts.toReversed().flatMap(({ firsts }) => [...firsts])),
});

export interface Example {
  name: string;
  customers: number;
  /** Id of the first one. */
  first: string;
}

const examplesOf = ({ counts, firsts }: ChurnTally, of: string): Example[] =>
  namesIn(counts, of)
    .map(([name, [customers = 0]]) => ({ name, customers, first: firsts.get(name) ?? '' }))
    .sort(by('name'));

/** Causes and actors that contradict each other. */
export const impossiblePairs = (tally: ChurnTally): Example[] => examplesOf(tally, 'impossible');

/** Ends by us that nothing documents: one entry, or none. */
export const undocumentedEnds = (tally: ChurnTally): Example[] => examplesOf(tally, 'undocumented');

export function churnSummary(
  { counts }: ChurnTally,
  { customers, outcomes }: { customers: number; outcomes: readonly Outcome[] },
  thresholds: Thresholds,
): ChurnSummary {
  const least = thresholds['cell.min'];
  const enough = (number: number) => (number === 0 || number >= least ? number : null);
  const all = (of: string) => numberIn(counts, of, 'all');
  const running = all('renewal');
  const avoidable = new Map<string, number>();
  for (const [cause, [, valueAtRisk = 0]] of namesIn(counts, 'cause')) {
    const id = avoidableOf(cause as Why);
    avoidable.set(id, (avoidable.get(id) ?? 0) + valueAtRisk);
  }
  return {
    customers,
    states: namesIn(counts, 'state')
      .map(([state, [many = 0, valueAtRisk = 0]]) => ({
        state: state as ChurnState,
        customers: many,
        valueAtRisk,
      }))
      .sort(by('state')),
    rates: (['contractual', 'non_contractual'] as const).map((setting) => ({
      setting,
      exposed: numberIn(counts, 'rate', setting),
      left: numberIn(counts, 'rate', setting, 1),
    })),
    expectedPurchases90d: all('expected'),
    renewals: running === 0 ? null : { running, staying: numberIn(counts, 'renewal', 'all', 1) },
    causes: namesIn(counts, 'cause')
      .map(([name, [many = 0, valueAtRisk = 0, established = 0, indicated = 0]]) => {
        const cause = name as Why;
        const isTold = many >= least;
        const isSplit = isTold && enough(established) !== null && enough(indicated) !== null;
        return {
          cause,
          customers: isTold ? many : null,
          valueAtRisk: isTold ? valueAtRisk : null,
          established: isSplit ? established : null,
          indicated: isSplit ? indicated : null,
          avoidable: avoidableOf(cause),
        };
      })
      .sort(
        (a, b) =>
          Number(a.cause === 'unknown') - Number(b.cause === 'unknown') ||
          (b.customers ?? 0) - (a.customers ?? 0) ||
          (a.cause < b.cause ? -1 : 1),
      ),
    initiators: namesIn(counts, 'initiator')
      .sort(mostFirst)
      .map(([initiator, [many = 0]]) => ({ initiator: initiator as InitiatorId, customers: enough(many) })),
    avoidable: [...avoidable]
      .map(([id, valueAtRisk]) => ({ avoidable: id, valueAtRisk }))
      .sort(by('avoidable')),
    quiet: {
      partialDefection: numberIn(counts, 'quiet', 'partial'),
      silentDecline: numberIn(counts, 'quiet', 'decline'),
    },
    conflicts: all('conflict'),
    signOffs: all('sign-off'),
    contactable: all('contactable'),
    leftOut: namesIn(counts, 'left out')
      .sort(mostFirst)
      .map(([reason, [many = 0]]) => ({ reason: reason as LeftOutReason, customers: many })),
    learned: outcomes.map(({ action, cause, contacted, reached, returned }) => {
      if (contacted < least)
        return { action, cause, contacted: null, reached: null, returned: null, ...noShare };
      return { action, cause, contacted, reached, returned, ...wilson(returned, contacted) };
    }),
  };
}

const mostFirst = (a: [string, readonly number[]], b: [string, readonly number[]]): number =>
  (b[1][0] ?? 0) - (a[1][0] ?? 0) || (a[0] < b[0] ? -1 : 1);

const noShare = { share: null, low: null, high: null } as const;

const avoidableOf = (cause: Why): Cause['avoidable'] | 'unknown' =>
  causes.find(({ id }) => id === cause)?.avoidable ?? 'unknown';

const by =
  <Key extends string>(key: Key) =>
  (a: Readonly<Record<Key, string>>, b: Readonly<Record<Key, string>>) =>
    a[key] < b[key] ? -1 : 1;
