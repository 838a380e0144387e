import type { Case } from '../condition.ts';
import type { RichFactName } from '../facts/index.ts';
import type { Names } from '../names.ts';

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
}

/** One of the eight factors that make loyalty. */
export interface Factor {
  id: FactorId;
  names: Names;
  about: Names;
  /** What customers answer. */
  survey: readonly FactorPart[];
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
  /** 0–100; null when no survey answer is known. */
  survey: number | null;
  /** 0–100; null when no behavioural measure is known. */
  behaviour: number | null;
  /** The values behind it. */
  parts: { fact: RichFactName; value: number; score: number | null }[];
  classes: { id: string; score: number | null }[];
}

/** An answer that is 0–100 already. */
export const answer = (fact: RichFactName): FactorPart => ({ fact, toScore: (value) => value });
/** A share 0–1 of good things. */
export const share = (fact: RichFactName): FactorPart => ({ fact, toScore: (value) => 100 * value });
/** Bad things per hundred: a hundred of them leave nothing. */
export const perHundred = (fact: RichFactName): FactorPart => ({
  fact,
  toScore: (value) => 100 - Math.min(100, value),
});
/** Good things that are full at `full`. */
export const upTo = (fact: RichFactName, full: number): FactorPart => ({
  fact,
  toScore: (value) => 100 * Math.min(1, Math.max(0, value) / full),
});
/** Shown, not scored. */
export const shown = (fact: RichFactName): FactorPart => ({ fact, toScore: null });

/** What is known of a factor for one customer. Survey and behaviour stand side by side and are not mixed. */
export function factorScore(factor: Factor, { facts }: Pick<Case, 'facts'>): FactorScore {
  const all: FactorScore['parts'] = [];
  const meanOf = (parts: readonly FactorPart[], keep: boolean): number | null => {
    let sum = 0;
    let known = 0;
    for (const { fact, toScore } of parts) {
      const value = facts[fact] ?? null;
      if (value === null) continue;
      const score = toScore === null ? null : toScore(value);
      if (keep) all.push({ fact, value, score });
      if (score === null) continue;
      sum += score;
      known++;
    }
    return known === 0 ? null : sum / known;
  };
  const survey = meanOf(factor.survey, true);
  const ofParts = meanOf(factor.behaviour, true);
  const classes = (factor.classes ?? []).map(({ id, parts }) => ({ id, score: meanOf(parts, true) }));
  const scored = classes.flatMap(({ score }) => (score === null ? [] : [score]));
  const ofClasses =
    scored.length === 0 ? null : scored.reduce((sum, score) => sum + score, 0) / scored.length;
  return { id: factor.id, survey, behaviour: ofParts ?? ofClasses, parts: all, classes };
}
