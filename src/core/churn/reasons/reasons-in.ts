import { mentionsOf } from '../../texts/index.ts';
import type { Lexicon, Mention } from '../../texts/index.ts';
import { reasonCodes } from './codes.ts';
import { reasonLexicon } from './lexicon.ts';
import { reasonTagIds, reasonTags, type ReasonTagId } from './tags.ts';
import { byWhoDidIt } from './who-did-it.ts';

export type ReasonLexicon = Lexicon<ReasonTagId | 'nothing'>;

/**
 * Which reasons for leaving a text gives: longest match, negation, clauses, simplified and traditional characters. Who
 * gives a reason gives one, whatever "other" or "not sure" stands beside it; a price held against a rival or against our
 * own conduct is no price alone.
 *
 * @param text as somebody wrote it
 * @returns tags in the order of the table; none where nothing is known of the words
 * @source model §8.4
 * @example
 * reasonsIn('不是搬家，是别家更便宜'); // => ['rival_offer']
 */
export function reasonsIn(text: string, lexicon: ReasonLexicon = reasonLexicon): ReasonTagId[] {
  const said = new Set(
    reasonMentions(text, lexicon)
      .filter(({ isNegated }) => !isNegated)
      .map(({ tag }) => tag),
  );
  if (said.size === 0) return [];
  const tags = reasonTagIds.filter((tag) => said.has(tag));
  const isSaid = (tag: ReasonTagId) => reasonTags[tag].cause !== null;
  const isPriceTold = tags.some((tag) => tag === 'pricing' || tag === 'rival_offer' || tag === 'no_means');
  return tags.filter((tag) => {
    if (tag === 'not_said') return !tags.some((other) => isSaid(other) || other === 'price_unresolved');
    return tag !== 'price_unresolved' || !isPriceTold;
  });
}

/** The same with the words that were found and where a negator turned them around, for people. */
export function reasonMentions(text: string, lexicon: ReasonLexicon = reasonLexicon): Mention<ReasonTagId>[] {
  return mentionsOf(text, lexicon).flatMap((mention) => {
    const tag = byWhoDidIt(mention);
    return tag === null ? [] : [{ ...mention, tag }];
  });
}

/**
 * Which reasons a code says that staff picked from a list: whole codes first, then its words.
 *
 * @example
 * reasonsInCode('PRICE_TOO_HIGH'); // => ['price_unresolved']
 */
export function reasonsInCode(code: string, lexicon: ReasonLexicon = reasonLexicon): ReasonTagId[] {
  const words = code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_./\\-]+/g, ' ')
    .trim();
  if (words === '') return [];
  const known = reasonCodes.get(words);
  return known === undefined ? reasonsIn(words, lexicon) : [known];
}
