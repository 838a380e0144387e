import type { Case } from '../../condition.ts';
import { groundsOf, judge, type Grounds, type Verdict } from '../../evidence/hypothesis.ts';
import type { Opinion } from '../../evidence/opinion.ts';
import { massOf } from '../../evidence/signal.ts';
import { states, stateOf, type State } from '../../evidence/state.ts';
import type { CauseId, SubCauseId } from '../ids.ts';
import { isLastStraw } from '../last-straw.ts';
import { hasReason, reasonsOf, reasonTags } from '../reasons/index.ts';
import { priceContext } from '../signals/price.ts';
import { causes, type Cause, type CauseSignal } from './index.ts';

/** Why a customer left, as far as it is known. */
export interface CauseHeadline {
  /** The most believed cause that is at least indicated; *unknown* where none is: never "other". */
  cause: CauseId | 'unknown';
  /** State of the cause; of an unknown one the best that any cause reached. */
  state: State;
  opinion: Opinion | null;
  /** Which kind of the cause has most behind it. */
  subCause: SubCauseId | null;
  /** Causes that speak beside it, the most believed first. */
  contributing: readonly CauseId[];
  /** A trifle that set it off; the cause lies deeper. */
  trigger: SubCauseId | null;
  /** Strongest signals that spoke for the cause, heaviest first. */
  signals: readonly string[];
  /** Stated reason, code of staff and what was found beside them, where they do not agree. */
  conflict: { stated: readonly CauseId[]; coded: readonly CauseId[]; found: CauseId | null } | null;
}

interface Judged extends Verdict {
  cause: Cause;
}

/**
 * Judges all causes, which may hold together. Named is the most believed of those at least indicated; others with a belief
 * of `cause.contributing` and more stand beside it.
 *
 * @source model §8.3; multi-label because most leavers had more than one incident (Ventura, after Keaveney 1995)
 */
export function causeOf(of: Case): CauseHeadline {
  if (of.inPlay !== undefined && !factsOfCauses.some((fact) => of.inPlay?.has(fact) === true))
    return nothingKnown;
  const judged = causes.map((cause): Judged => ({ cause, ...judgeCause(cause, of) }));
  const straw = isLastStraw(of) === true;
  const leaders = judged
    .filter(({ state }) => state === 'established' || state === 'indicated')
    .sort((a, b) => Number(straw) * (rankOf(b) - rankOf(a)) || b.belief - a.belief);
  const [first] = leaders;
  const beside = judged
    .filter(
      (each) =>
        each.cause !== first?.cause &&
        each.belief >= of.thresholds['cause.contributing'] &&
        each.state !== 'ruled_out' &&
        each.state !== 'contradicted',
    )
    .sort((a, b) => b.belief - a.belief);
  return {
    cause: first?.cause.id ?? 'unknown',
    state:
      first?.state ?? states.find((state) => judged.some((each) => each.state === state)) ?? 'not_assessable',
    opinion:
      first === undefined
        ? null
        : { belief: first.belief, disbelief: first.disbelief, uncertainty: first.uncertainty },
    subCause: first === undefined ? unnamed(of) : subCauseOf(first.cause, of, straw),
    contributing: beside.map(({ cause }) => cause.id),
    trigger: straw && first?.cause.id === 'fault' ? triggerOf(of) : null,
    signals: first === undefined ? [] : spoke(first.cause, of).map(({ signal }) => signal.id),
    conflict: conflictOf(of),
  };
}

/** After a last straw our fault comes first. */
const rankOf = ({ cause }: Judged) => (cause.id === 'fault' ? 1 : 0);

/** A document that settles the matter needs no other file to be firm, unless a person's good name hangs on it. */
export function judgeCause(cause: Cause, of: Case): Verdict {
  const verdict = judge(cause, of);
  const isSettled =
    verdict.state === 'indicated' &&
    !cause.needsSignOff &&
    cause.for.some((signal) => signal.isDecisive === true && (massOf(signal, of) ?? 0) > 0);
  return isSettled ? { ...verdict, state: stateOf(verdict, 'met', true, of.thresholds) } : verdict;
}

function spoke(cause: Cause, of: Case): { signal: CauseSignal; mass: number }[] {
  return cause.for
    .map((signal) => ({ signal, mass: massOf(signal, of) ?? 0 }))
    .filter(({ mass }) => mass > 0)
    .sort((a, b) => b.mass - a.mass);
}

function subCauseOf(cause: Cause, of: Case, straw: boolean): SubCauseId | null {
  const masses = new Map<SubCauseId, number>();
  for (const { signal, mass } of spoke(cause, of)) {
    const { sub } = signal;
    // What set it off is told apart.
    if (sub === undefined || (straw && sub === 'pricing')) continue;
    masses.set(sub, (masses.get(sub) ?? 0) + mass);
  }
  let best: SubCauseId | null = null;
  for (const [sub, mass] of masses) if (mass > (best === null ? 0 : (masses.get(best) ?? 0))) best = sub;
  return best;
}

/** Where no cause is named, what is known nevertheless: a price against nobody knows what, a failed payment, our own end. */
function unnamed(of: Case): SubCauseId | null {
  const set = (of.facts.statedReasons ?? 0) | (of.facts.codedReasons ?? 0);
  if (hasReason(set, 'payment_failed')) return 'payment_failed';
  if (hasReason(set, 'withdrawn')) return 'withdrawn';
  return priceContext(of) === 'open' ? 'price_unresolved' : null;
}

function triggerOf({ facts }: Case): SubCauseId {
  const set = (facts.statedReasons ?? 0) | (facts.codedReasons ?? 0);
  return hasReason(set, 'pricing') || hasReason(set, 'price_unresolved') || (facts.billDisputes ?? 0) > 0
    ? 'pricing'
    : 'core';
}

/** The causes that a set of reasons names. */
export function causesOf(set: number): CauseId[] {
  const named = reasonsOf(set).flatMap((tag) => {
    const { cause } = reasonTags[tag];
    return cause === null || cause === 'technical' || cause === 'withdrawal' ? [] : [cause];
  });
  return [...new Set(named)];
}

/** What they said, what staff coded, and what the strongest other evidence points to, where two of them do not meet. */
function conflictOf(of: Case): CauseHeadline['conflict'] {
  const stated = causesOf(of.facts.statedReasons ?? 0);
  const coded = causesOf(of.facts.codedReasons ?? 0);
  if (stated.length === 0 && coded.length === 0) return null;
  const masses = causes.map((cause) => ({
    id: cause.id,
    mass: cause.for.reduce(
      (sum, signal) =>
        sum +
        (signal.fact === 'statedReasons' || signal.fact === 'codedReasons' ? 0 : (massOf(signal, of) ?? 0)),
      0,
    ),
  }));
  const strongest = masses.reduce((best, each) => (each.mass > best.mass ? each : best));
  const found = strongest.mass >= 1 ? strongest.id : null;
  const meet = (a: readonly CauseId[], b: readonly CauseId[]) =>
    a.length === 0 || b.length === 0 || a.some((id) => b.includes(id));
  const inferred = found === null ? [] : [found];
  const agrees = meet(stated, coded) && meet(stated, inferred) && meet(coded, inferred);
  return agrees ? null : { stated, coded, found };
}

/** Everything that was weighed for one cause. */
export interface CauseGrounds extends Grounds {
  cause: Cause;
}

/** The grounds of every cause: the firmest first, then the most believed, then in the order of the textbook. */
export function groundsOfCauses(of: Case): CauseGrounds[] {
  const firmness = ({ verdict }: CauseGrounds) => states.indexOf(verdict.state);
  return causes
    .map((cause): CauseGrounds => ({ cause, ...groundsOf(cause, of), verdict: judgeCause(cause, of) }))
    .sort((a, b) => firmness(a) - firmness(b) || b.verdict.belief - a.verdict.belief);
}

/** What any signal of a cause reads: in a run that has none of it nobody is judged one by one. */
const factsOfCauses: readonly string[] = [
  ...new Set(causes.flatMap((cause) => [...cause.for, ...cause.against]).map(({ fact }) => fact)),
];

const nothingKnown: CauseHeadline = Object.freeze({
  cause: 'unknown',
  state: 'not_assessable',
  opinion: null,
  subCause: null,
  contributing: [],
  trigger: null,
  signals: [],
  conflict: null,
});
