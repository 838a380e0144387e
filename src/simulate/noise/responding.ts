import type { Chance } from '../random.ts';

/** Days between two rounds of the questionnaire, and how many customers each round asks. */
export const roundEvery = 90;
const askedShare = 0.5;

/** Whether somebody is asked in a round and answers: those with strong feelings of either kind answer less often. */
export function answers(liking: number, chance: Chance): boolean {
  return chance.happens(askedShare) && chance.happens(0.6 * (1 - 0.55 * liking * liking));
}

/** A feeling, 0–1, as a mark on a scale: people are inexact, and some tick the end of the scale. */
export function marked(feeling: number, low: number, high: number, chance: Chance): number {
  const exact = low + Math.max(0, Math.min(1, feeling + chance.normal(0, 0.09))) * (high - low);
  return Math.max(low, Math.min(high, Math.round(exact)));
}
