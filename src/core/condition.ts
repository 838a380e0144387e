import type { Evidence, Lateness } from './assessment.ts';
import type { Facts, Population } from './facts/index.ts';
import type { ThresholdName, Thresholds } from './thresholds.ts';

/** Everything a condition may look at. */
export interface Case {
  facts: Facts;
  population: Population;
  lateness: Lateness;
  thresholds: Thresholds;
  /** Rich facts that any customer of the run has; absent where nobody looked. What needs another one is silent. */
  inPlay?: ReadonlySet<string>;
}

/**
 * One measure held against one bound. Patterns and life-cycle stages are lists of these, so that what decides and what
 * is shown as evidence cannot drift apart.
 */
export interface Condition {
  /** Measure id, `M05`. */
  measure: string;
  /** The name of what is read. */
  fact: string;
  read: (of: Case) => number | null;
  bound: (of: Case) => number | null;
  /** The threshold behind the bound, where it is one. */
  threshold: ThresholdName | null;
  holds: (value: number | null, bound: number | null) => boolean;
}

/** A fact that may be left out is not known. */
type Read = (of: Case) => number | null | undefined;
type Bound = ThresholdName | ((of: Case) => number | null);

/** An unknown value or bound never holds. */
const known =
  (compare: (value: number, bound: number) => boolean): Condition['holds'] =>
  (value, bound) =>
    value !== null && bound !== null && compare(value, bound);

const build =
  (holds: Condition['holds']) =>
  (measure: string, fact: string, read: Read, bound: Bound): Condition => ({
    measure,
    fact,
    read: (of) => read(of) ?? null,
    bound: typeof bound === 'string' ? (of) => of.thresholds[bound] : bound,
    threshold: typeof bound === 'string' ? bound : null,
    holds,
  });

export const atLeast = build(known((value, bound) => value >= bound));
export const atMost = build(known((value, bound) => value <= bound));
export const below = build(known((value, bound) => value < bound));
export const above = build(known((value, bound) => value > bound));
/** The exact opposite of `atLeast`: an unknown value holds. */
export const notAtLeast = build((value, bound) => !(value !== null && bound !== null && value >= bound));

/** An entry of an ordered table: applies when all conditions of one of its groups hold. */
export interface Rule {
  when: readonly (readonly Condition[])[];
}

/** The first rule of the table that applies. The last one must apply always. */
export function firstRule<R extends Rule>(table: readonly R[], of: Case): R {
  // Plain loops: this runs millions of times.
  for (const rule of table) for (const group of rule.when) if (groupHolds(group, of)) return rule;
  throw new Error('the last rule of an ordered table must apply always');
}

/** The conditions of the group by which a rule applied, as evidence. */
export function ruleEvidence(about: string, rule: Rule, of: Case): Evidence[] {
  const group = rule.when.find((conditions) => groupHolds(conditions, of)) ?? [];
  return group.map(({ measure, fact, read, bound, threshold }) => {
    const limit = bound(of);
    return {
      about,
      measure,
      fact,
      value: read(of),
      ...(limit === null ? {} : { bound: limit }),
      ...(threshold === null ? {} : { threshold }),
      supports: true,
    };
  });
}

/** Whether all conditions of a group hold; an empty group always does. */
export function groupHolds(group: readonly Condition[], of: Case): boolean {
  for (const { read, bound, holds } of group) if (!holds(read(of), bound(of))) return false;
  return true;
}
