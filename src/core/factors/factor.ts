import type { Case } from '../condition.ts';
import { richFacts, type RichFactName } from '../facts/index.ts';
import type { Names } from '../names.ts';
import { meanInterval } from '../numerics/mean-interval.ts';
import type { SourceId } from '../sources.ts';

export type FactorId =
  | 'satisfaction'
  | 'trust'
  | 'affection'
  | 'belonging'
  | 'switching_cost'
  | 'brand_image'
  | 'firm_loyalty'
  | 'own_circumstances';

/** One thing that a factor is measured by. */
export interface FactorPart {
  fact: RichFactName;
  /** From the fact to 0–100, higher = more of the factor; null for what is only shown. */
  toScore: ((value: number) => number) | null;
  /** The fact that tells how many observations it rests on; an answer is one. Absent where none does. */
  n?: RichFactName | 'purchases';
}

/** One of the eight factors that make loyalty. */
export interface Factor {
  id: FactorId;
  names: Names;
  about: Names;
  /** What customers answer. */
  survey: readonly FactorPart[];
  /** Rated above the best rival on the same items, in points of 0–100; absent where rivals are not rated on them. */
  gap?: RichFactName;
  /** What behaviour and exports show. */
  behaviour: readonly FactorPart[];
  /** Classes that must never be shown as a sum only. */
  classes?: readonly { id: string; names: Names; parts: readonly FactorPart[] }[];
  /** It explains, and never lowers a loyalty score. */
  isControl?: boolean;
}

/** A factor of one customer; a part that is not known is left out. */
export interface FactorScore {
  id: FactorId;
  /** 0–100, the mean of the latest answer to each of its questions; null when no answer is known. */
  survey: number | null;
  /** How many answers that is. */
  answers: number;
  /** 95 % interval of their mean, within 0–100; null with one answer or none, and where they ask of different things. */
  interval: { low: number; high: number } | null;
  /** Points above the best rival on the same questions, −100–100; null when no rival was rated on any of them. */
  gap: number | null;
  /** 0–100; null when no behavioural measure is known. */
  behaviour: number | null;
  /** Purchases, promises and the like that the scored measures rest on, all together; null when none tells. */
  observations: number | null;
  /** The values behind it: answers first. */
  parts: FactorValue[];
  classes: { id: string; score: number | null }[];
}

/** One value behind a factor. */
export interface FactorValue {
  fact: RichFactName;
  value: number;
  /** 0–100; null for what is only shown. */
  score: number | null;
  /** Answers or observations it rests on; null where none is told. */
  n: number | null;
  /** What it was measured from. */
  sources: readonly SourceId[];
}

/** An answer that is 0–100 already. */
export const answer = (fact: RichFactName): FactorPart => ({ fact, toScore: (value) => value });
/** A share 0–1 of good things. */
export const share = (fact: RichFactName, n?: FactorPart['n']): FactorPart => ({
  fact,
  toScore: (value) => 100 * value,
  ...(n === undefined ? {} : { n }),
});
/** Bad things per hundred: a hundred of them leave nothing. */
export const perHundred = (fact: RichFactName): FactorPart => ({
  fact,
  toScore: (value) => 100 - Math.min(100, value),
  n: 'purchases',
});
/** Good things that are full at `full`. */
export const upTo = (fact: RichFactName, full: number): FactorPart => ({
  fact,
  toScore: (value) => 100 * Math.min(1, Math.max(0, value) / full),
});
/** Shown, not scored. */
export const shown = (fact: RichFactName, n?: FactorPart['n']): FactorPart => ({
  fact,
  toScore: null,
  ...(n === undefined ? {} : { n }),
});

type Of = Pick<Case, 'facts' | 'population'>;

/** What is known of a factor for one customer. Survey and behaviour stand side by side and are not mixed. */
export function factorScore(factor: Factor, of: Of): FactorScore {
  const answered = valuesOf(factor.survey, of).map((each) => ({ ...each, n: 1 }));
  const observed = valuesOf(factor.behaviour, of);
  const classes = (factor.classes ?? []).map(({ id, parts }) => ({ id, values: valuesOf(parts, of) }));
  const classScores = classes.map(({ id, values }) => ({ id, score: meanOf(scoresOf(values)) }));
  const ofClasses = classScores.flatMap(({ score }) => (score === null ? [] : [score]));
  const behind = [...observed, ...classes.flatMap(({ values }) => values)];
  const counts = behind.flatMap(({ score, n }) => (score === null || n === null ? [] : [n]));
  return {
    id: factor.id,
    survey: meanOf(scoresOf(answered)),
    answers: answered.length,
    // Classes are not answers to one question in other words.
    interval: classes.length > 0 ? null : meanInterval(scoresOf(answered), 0, 100),
    gap: factor.gap === undefined ? null : (of.facts[factor.gap] ?? null),
    behaviour: meanOf(scoresOf(observed)) ?? meanOf(ofClasses),
    observations: counts.length === 0 ? null : counts.reduce((sum, n) => sum + n, 0),
    parts: [...answered, ...behind],
    classes: classScores,
  };
}

function valuesOf(parts: readonly FactorPart[], { facts, population }: Of): FactorValue[] {
  const given = population.sources;
  return parts.flatMap(({ fact, toScore, n }) => {
    const value = facts[fact] ?? null;
    if (value === null) return [];
    const { sources } = richFacts[fact];
    return [
      {
        fact,
        value,
        score: toScore === null ? null : toScore(value),
        n: n === undefined ? null : (facts[n] ?? null),
        sources: given === undefined ? sources : sources.filter((id) => given.includes(id)),
      },
    ];
  });
}

const scoresOf = (values: readonly FactorValue[]): number[] =>
  values.flatMap(({ score }) => (score === null ? [] : [score]));

const meanOf = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
