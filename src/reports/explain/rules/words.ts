import {
  defaultThresholds,
  richFacts,
  type Case,
  type Condition,
  type Ramp,
  type RichFactName,
  type SourceId,
  type ThresholdName,
} from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import { factName, factValue } from '../../people/facts.ts';
import type { Lang } from '../../people/lang.ts';
import { nameOf } from '../../people/names.ts';

/** Phrases that the pages of several kinds share. */

/** Name of a fact in words, also of those that no measure gives. */
export function nameOfFact(name: string, lang: Lang): string {
  const own: Readonly<Record<string, string>> = messages(lang).rules.facts;
  return own[name] ?? factName(name, lang);
}

/** `50 % [dealDependence.high]`, as the fact is counted. */
export const boundText = (fact: string, threshold: ThresholdName, lang: Lang): string =>
  `${factValue(fact, defaultThresholds[threshold], lang)} [${threshold}]`;

/** Where a signal begins to speak and where it is full. */
export function rampText(fact: string, { from, to, falling }: Ramp, lang: Lang): string {
  const words = messages(lang).rules;
  if (isFlag(fact)) return words.ifSo;
  const low = boundText(fact, from, lang);
  if (to !== undefined) return words.ramp(low, boundText(fact, to, lang));
  return falling === true ? words.stepDown(low) : words.stepUp(low);
}

/** `deal dependence (M07) ≥ 50 % [dealDependence.high]` */
export function conditionText(condition: Condition, lang: Lang): string {
  const words = messages(lang).rules;
  const { fact, threshold } = condition;
  const { comparison, bound } = conditionData(condition);
  const name = nameOfFact(fact, lang);
  if (yesOrNo.has(fact) || isFlag(fact)) return isPositive(comparison) ? words.yes(name) : words.no(name);
  const value = bound === null ? words.ownBound : factValue(fact, bound, lang);
  const shown = `${value}${threshold === null ? '' : ` [${threshold}]`}`;
  return `${name} ${comparison} ${shown}`;
}

/** Flags that no measure gives. */
const yesOrNo = new Set(['active', 'left', 'neverBought', 'terminated']);

const isFlag = (fact: string) =>
  Object.hasOwn(richFacts, fact) && richFacts[fact as RichFactName].unit === 'flag';
const isPositive = (comparison: string) => comparison === '≥' || comparison === '>';

/** Groups of conditions of which one must hold. */
export function groupsText(groups: readonly (readonly Condition[])[], lang: Lang): string {
  const words = messages(lang).rules;
  return groups
    .map((group) => group.map((condition) => conditionText(condition, lang)).join(words.and))
    .join(words.orElse);
}

/** A condition as data. Its bound is null where it differs from customer to customer. */
export function conditionData({ measure, fact, bound, threshold, holds }: Condition) {
  const limit = bound(nobody) ?? null;
  // What holds at the bound and beside it tells which comparison it is.
  const comparison = holds(0, 0) ? (holds(1, 0) ? '≥' : '≤') : holds(1, 0) ? '>' : '<';
  return { measure, fact, comparison, bound: Number.isFinite(limit) ? limit : null, threshold };
}

/** A case of which nothing is known but the thresholds. */
const nobody = { facts: {}, population: {}, lateness: {}, thresholds: defaultThresholds } as unknown as Case;

export const sourcesText = (ids: readonly SourceId[], lang: Lang): string =>
  ids.map((id) => nameOf.collect(id, lang)).join(messages(lang).rules.or);

export const listText = (texts: readonly string[], lang: Lang): string => texts.join(messages(lang).list);
