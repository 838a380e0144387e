import type { Case, Condition } from '../condition.ts';
import { isRich, richFacts, type RichFactName } from '../facts/index.ts';
import type { Names } from '../names.ts';
import type { SourceId } from '../sources.ts';
import type { ThresholdName } from '../thresholds.ts';
import { familyIds, type Family } from './families.ts';
import { oncePerRun, sameForAll } from './in-play.ts';
import { askAll } from './three-valued.ts';

/** Facts of bare orders that signals read. */
const orderFacts = {
  purchases: 'M01',
  ratePercentile: 'M03',
  gapVariation: 'M04',
  value12m: 'M23',
} as const;

export type SignalFact = RichFactName | keyof typeof orderFacts;

/**
 * How far a reading is trusted, ρ. *documented*: a record states it, 1. *observed*: n/(n + 3), n the named fact.
 * *asked*: n/(n + 0.5), halved with every 12 months of age.
 */
export type Trust = 'documented' | { observed: SignalFact } | { asked: SignalFact; age?: SignalFact };

/** Strength 0–1: from nothing at `from` to full at `to`; without `to` a step at `from`. Falls where `falling`. */
export interface Ramp {
  from: ThresholdName;
  to?: ThresholdName;
  falling?: boolean;
}

/** One thing that may speak for or against a hypothesis. */
export interface Signal {
  /** Dotted and stable: `price.deal-dependence`. */
  id: string;
  names: Names;
  family: Family;
  /** Mass at full strength and trust: strong 2, medium 1, weak 0.5. */
  weight: number;
  /** The fact it reads and that is shown. */
  fact: SignalFact;
  ramp: Ramp;
  trust: Trust;
  /** What must hold beside it; where it is not known the signal is silent. */
  when?: readonly Condition[];
  /** Where the reading is made of several facts. */
  read?: (of: Case) => number | null;
  /** A document that settles the matter alone: its mass is not capped by its family. */
  isDecisive?: boolean;
  /** What one customer did before and after an event: at most 1, unless all customers together prove the effect. */
  isExperiment?: boolean;
}

/** Measure id of what a signal reads. */
export function measureOf({ fact }: Pick<Signal, 'fact'>): string {
  return isRich(fact) ? richFacts[fact].measure : orderFacts[fact];
}

/** What gives the fact that a signal reads: any one of them. */
export function sourcesOf({ fact }: Pick<Signal, 'fact'>): readonly SourceId[] {
  return isRich(fact) ? richFacts[fact].sources : ['orders'];
}

/** The number that a signal holds against its ramp; null when it is not known. */
export function readingOf({ read, fact }: Signal, of: Case): number | null {
  return read === undefined ? (of.facts[fact] ?? null) : read(of);
}

/**
 * Mass of a signal, weight × strength × trust: 0 when it was looked at and does not speak, null when it could not be
 * looked at.
 */
export function massOf(signal: Signal, of: Case): number | null {
  const value = readingOf(signal, of);
  if (value === null) return null;
  const strength = strengthOf(signal.ramp, value, of);
  if (signal.when !== undefined) {
    const answer = askAll(signal.when, of);
    if (answer === null) return null;
    if (!answer) return 0;
  }
  if (strength === 0) return 0;
  const mass = signal.weight * strength * trustOf(signal, of);
  if (signal.isExperiment !== true) return mass;
  const proven = of.population.provenExperiments?.includes(signal.id) === true;
  return proven ? mass : Math.min(mass, of.thresholds['evidence.individualExperiment']);
}

/** Strength 0–1 of a reading. */
export function strengthOf({ from, to, falling = false }: Ramp, value: number, { thresholds }: Case): number {
  const low = thresholds[from];
  if (to === undefined) return (falling ? value <= low : value >= low) ? 1 : 0;
  const high = thresholds[to];
  if (high === low) return (falling ? value <= low : value >= low) ? 1 : 0;
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** Reliability ρ, 0–1, of what a signal reads. */
export function trustOf({ trust }: Signal, { facts, thresholds }: Case): number {
  if (trust === 'documented') return 1;
  if ('observed' in trust) {
    const n = facts[trust.observed] ?? 0;
    return n / (n + thresholds['evidence.behaviourHalf']);
  }
  const n = facts[trust.asked] ?? 0;
  const age = trust.age === undefined ? 0 : (facts[trust.age] ?? 0);
  return (n / (n + thresholds['evidence.surveyHalf'])) * 2 ** (-age / thresholds['evidence.halfLifeDays']);
}

/** The same signal with another weight, or a stricter ramp, in another hypothesis. */
export function weigh(signal: Signal, weight: number, ramp: Ramp = signal.ramp): Signal {
  return { ...signal, weight, ramp };
}

/** The signals that can speak for or against anybody in a run. */
export const signalsInPlay = oncePerRun((signals: readonly Signal[], of) =>
  signals.filter((signal) => {
    const same = sameForAll((somebody) => massOf(signal, somebody), of);
    return same === null || (same.answer !== null && same.answer !== 0);
  }),
);

const familyIndex = new Map(familyIds.map((family, index) => [family, index]));
const familyMasses = new Float64Array(familyIds.length);

/** Mass of all signals together, each family capped. Plain loops: this runs some hundred times per customer. */
export function cappedMass(signals: readonly Signal[], of: Case): number {
  let any = false;
  let decisive = 0;
  for (const signal of signalsInPlay(signals, of) ?? signals) {
    const mass = massOf(signal, of);
    if (mass === null || mass === 0) continue;
    if (signal.isDecisive === true) {
      decisive += mass;
      continue;
    }
    if (!any) familyMasses.fill(0);
    any = true;
    const index = familyIndex.get(signal.family) ?? 0;
    familyMasses[index] = (familyMasses[index] ?? 0) + mass;
  }
  if (!any) return decisive;
  const cap = of.thresholds['evidence.familyCap'];
  let sum = decisive;
  for (const mass of familyMasses) sum += Math.min(cap, mass);
  return sum;
}
