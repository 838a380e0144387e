import { closest } from 'fastest-levenshtein';
import type { Words } from '../../texts/index.ts';
import { reasonLexicon } from './lexicon.ts';
import type { ReasonLexicon } from './reasons-in.ts';
import { reasonTagIds, type ReasonTagId } from './tags.ts';

/** Words that somebody adds: by reason, English or Chinese or both; `nothing` for what only looks like a reason. */
export type LexiconWords = Readonly<
  Partial<Record<ReasonTagId | 'nothing', { readonly [Lang in keyof Words]?: Words[Lang] }>>
>;

/** What an own lexicon may speak of. */
export const lexiconKeys: readonly (ReasonTagId | 'nothing')[] = [...reasonTagIds, 'nothing'];

/**
 * The lexicon with words of the company added. A word that already means something else means what was added.
 *
 * @throws RangeError when a key is not a reason (the message gives the nearest known one)
 * @example
 * extendLexicon({ rival_offer: { en: ['went to bean barn'] } }).rival_offer.en.at(-1); // => 'went to bean barn'
 */
export function extendLexicon(added: LexiconWords): ReasonLexicon {
  for (const key of Object.keys(added))
    if (!lexiconKeys.includes(key as ReasonTagId))
      throw new RangeError(
        `\`lexicon\` requires known reasons: "${key}" is not one, did you mean "${closest(key, [...lexiconKeys])}"?`,
      );
  const all = Object.values(added);
  const taken = {
    en: new Set(all.flatMap(({ en = [] }) => en)),
    zh: new Set(all.flatMap(({ zh = [] }) => zh)),
  };
  return Object.fromEntries(
    lexiconKeys.map((key) => {
      const own = added[key];
      const kept = (lang: keyof Words) => [
        ...reasonLexicon[key][lang].filter((words) => !taken[lang].has(words)),
        ...(own?.[lang] ?? []),
      ];
      return [key, { en: kept('en'), zh: kept('zh') }];
    }),
  ) as unknown as ReasonLexicon;
}
