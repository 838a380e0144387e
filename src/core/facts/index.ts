import { access } from './access.ts';
import { attitude, items } from './attitude.ts';
import { choice } from './choice.ts';
import type { Fact } from './fact.ts';
import { habits } from './habits.ts';
import { leaving } from './leaving.ts';
import { obstacles } from './obstacles.ts';
import { prices } from './prices.ts';
import { rewards } from './rewards.ts';
import { service } from './service.ts';
import { voice } from './voice.ts';

export { fact, type Fact, type FactUnit } from './fact.ts';
export { itemFact, surveyItems, type ItemFact, type SurveyItem } from './attitude.ts';
export { restrictionFacts } from './obstacles.ts';
export type { Facts, Population } from './facts.ts';

/** Every fact that files beside bare orders give. A new one is one entry in one of the lists. */
export const richFacts = {
  ...prices,
  ...rewards,
  ...attitude,
  ...items,
  ...choice,
  ...access,
  ...voice,
  ...obstacles,
  ...habits,
  ...service,
  ...leaving,
} satisfies Record<string, Fact>;

export type RichFactName = keyof typeof richFacts;

/** Facts by name; absent and `null` alike mean "not known". */
export type RichFacts = { readonly [Name in RichFactName]?: number | null };

/** Whether a fact comes from files beside bare orders. */
export function isRich(name: string): name is RichFactName {
  return Object.hasOwn(richFacts, name);
}
