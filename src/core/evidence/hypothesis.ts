import type { Case } from '../condition.ts';
import type { RichFactName } from '../facts/index.ts';
import type { Names } from '../names.ts';
import { sources, type Source, type SourceId } from '../sources.ts';
import { gatesStatus, gateStatus, type Gate } from './gate.ts';
import { opinion, type Opinion } from './opinion.ts';
import { cappedMass, massOf, readingOf, sourcesOf, trustOf, type Signal } from './signal.ts';
import { stateOf, type GateStatus, type State } from './state.ts';

/** Something that may be so of a customer, and everything that can speak for or against it. */
export interface Hypothesis {
  id: string;
  names: Names;
  gates: readonly Gate[];
  for: readonly Signal[];
  against: readonly Signal[];
  /**
   * Sources that could contradict it: of each group at least one must have been looked at before the hypothesis is
   * firm, else deleting an inconvenient file would upgrade a label.
   */
  defeaters: readonly (readonly SourceId[])[];
}

export interface Verdict extends Opinion {
  state: State;
}

/** The opinion on a hypothesis and its state. */
export function judge(hypothesis: Hypothesis, of: Case): Verdict {
  const held = opinion(cappedMass(hypothesis.for, of), cappedMass(hypothesis.against, of), of.thresholds);
  const gates = gatesStatus(hypothesis.gates, of);
  let state = stateOf(held, gates, true, of.thresholds);
  // Only for what would be firm is it worth finding out what was looked at.
  if (state === 'established' && uncheckedOf(hypothesis, of).length > 0)
    state = stateOf(held, gates, false, of.thresholds);
  const { belief, disbelief, uncertainty } = held;
  return { belief, disbelief, uncertainty, state };
}

/** Groups of sources that could contradict a hypothesis and of which none was looked at. */
export function uncheckedOf({ defeaters }: Hypothesis, of: Case): (readonly SourceId[])[] {
  return defeaters.filter((group) => !group.some((source) => isChecked(source, of)));
}

/** Whether a source was looked at for this customer. */
export function isChecked(source: SourceId, { facts, population }: Case): boolean {
  if (population.sources?.includes(source) !== true) return false;
  const { ofCustomer }: Source = sources[source];
  return ofCustomer === undefined || (facts[ofCustomer as RichFactName] ?? null) !== null;
}

/** What one signal came to. */
export interface Reading {
  signal: Signal;
  /** The number read; null when it is not known. */
  value: number | null;
  /** Reliability ρ 0–1. */
  trust: number;
  /** weight × strength × ρ, before the family cap; null when it could not be looked at. */
  mass: number | null;
}

/** Everything behind a verdict, for people. */
export interface Grounds {
  verdict: Verdict;
  gates: { gate: Gate; status: GateStatus }[];
  /** All signals, fired or not, heaviest first. */
  for: Reading[];
  against: Reading[];
  /** Groups of sources that were not looked at and keep the hypothesis from being firm. */
  unchecked: (readonly SourceId[])[];
}

/** Everything that was weighed for a hypothesis. */
export function groundsOf(hypothesis: Hypothesis, of: Case): Grounds {
  const read = (signals: readonly Signal[]) =>
    signals
      .map((signal): Reading => ({
        signal,
        value: readingOf(signal, of),
        trust: trustOf(signal, of),
        mass: massOf(signal, of),
      }))
      .sort((a, b) => (b.mass ?? -1) - (a.mass ?? -1));
  return {
    verdict: judge(hypothesis, of),
    gates: hypothesis.gates.map((gate) => ({ gate, status: gateStatus(gate, of) })),
    for: read(hypothesis.for),
    against: read(hypothesis.against),
    unchecked: uncheckedOf(hypothesis, of),
  };
}

/**
 * How much less would be unknown, at best, if a source were there: the largest fall of u that one of its silent signals
 * could bring. 0 when it has nothing to say here.
 */
export function reliefBy(hypothesis: Hypothesis, source: SourceId, of: Case): number {
  const { thresholds } = of;
  const cap = thresholds['evidence.familyCap'];
  const prior = thresholds['evidence.priorWeight'];
  const total = cappedMass(hypothesis.for, of) + cappedMass(hypothesis.against, of);
  let best = 0;
  for (const side of [hypothesis.for, hypothesis.against])
    for (const signal of side) {
      if (massOf(signal, of) !== null || !sourcesOf(signal).includes(source)) continue;
      const family = side.filter((each) => each.family === signal.family);
      const room = cap - cappedMass(family, of);
      best = Math.max(best, Math.min(signal.weight, room));
    }
  return prior / (total + prior) - prior / (total + best + prior);
}
