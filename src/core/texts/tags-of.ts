import type { Lexicon } from './lexicon.ts';
import { clauseEnd, fillers, idle, negators, reach } from './negation.ts';
import { normalise } from './normalise.ts';

/** Words of a lexicon found in a text. */
export interface Mention<Tag extends string> {
  tag: Tag;
  /** As it stands in the text, normalised. */
  words: string;
  isNegated: boolean;
}

/**
 * What a text says, by a lexicon: the tags of words that are not negated, each once, in the order of the lexicon.
 *
 * @example
 * tagsOf('不便宜，但是离家近', { cheap: { en: [], zh: ['便宜'] }, near: { en: [], zh: ['离家近'] } }); // => ['near']
 */
export function tagsOf<Tag extends string>(text: string, lexicon: Lexicon<Tag>): Exclude<Tag, 'nothing'>[] {
  const mentions = mentionsOf(text, lexicon);
  if (mentions.length === 0) return [];
  const found = new Set(mentions.filter(({ isNegated }) => !isNegated).map(({ tag }) => tag));
  return compiled(lexicon).tags.filter((tag) => found.has(tag));
}

/**
 * All words of a lexicon in a text, in order of place. The longest match wins. A negator turns a word around when it
 * stands within four Chinese characters or three English words before it, in the same clause, and is not itself part of
 * words that were found.
 */
export function mentionsOf<Tag extends string>(
  text: string,
  lexicon: Lexicon<Tag>,
): Mention<Exclude<Tag, 'nothing'>>[] {
  const normal = normalise(text);
  const found = spansOf(normal, compiled(lexicon));
  if (found.every(({ entry }) => entry.tags.length === 0)) return [];
  const { spans, taken } = longest(found, normal.length);
  return spans.flatMap(({ start, end, entry }) => {
    if (entry.tags.length === 0) return [];
    const isNegated = negatedAt(normal, start, taken);
    return entry.tags.map((tag) => ({ tag, words: normal.slice(start, end), isNegated }));
  });
}

interface Entry<Tag> {
  words: string;
  /** What follows after one to four Chinese characters: `客服*走了`. */
  tail: string | null;
  isStem: boolean;
  /** None for words that only look like others. */
  tags: Exclude<Tag, 'nothing'>[];
}

interface Compiled<Tag> {
  tags: Exclude<Tag, 'nothing'>[];
  /** By the first two characters, or the only one. */
  byStart: ReadonlyMap<number, readonly Entry<Tag>[]>;
}

interface Span<Tag> {
  start: number;
  end: number;
  entry: Entry<Tag>;
}

const cache = new WeakMap<object, Compiled<string>>();

/** Entries by how they start: a text is walked through once. */
function compiled<Tag extends string>(lexicon: Lexicon<Tag>): Compiled<Tag> {
  const known = cache.get(lexicon);
  if (known !== undefined) return known as unknown as Compiled<Tag>;
  const entries = new Map<string, Entry<Tag>>();
  const add = (listed: string, tag: Tag | 'nothing') => {
    const isStem = listed.endsWith('*');
    const [words = '', tail = null] = (isStem ? listed.slice(0, -1) : listed).split('*').map(normalise);
    const key = `${words}*${tail ?? ''}`;
    const entry = entries.get(key) ?? { words, tail, isStem, tags: [] };
    if (tag !== 'nothing') entry.tags.push(tag as Exclude<Tag, 'nothing'>);
    entries.set(key, entry);
  };
  for (const words of [...idle.en, ...idle.zh]) add(words, 'nothing');
  const tags = Object.keys(lexicon) as Tag[];
  for (const tag of tags) for (const words of [...lexicon[tag].en, ...lexicon[tag].zh]) add(words, tag);
  const byStart = new Map<number, Entry<Tag>[]>();
  for (const entry of entries.values()) {
    const key = startAt(entry.words, 0, Math.min(2, entry.words.length));
    byStart.set(key, [...(byStart.get(key) ?? []), entry]);
  }
  const result = { tags: tags.filter((tag) => tag !== 'nothing') as Exclude<Tag, 'nothing'>[], byStart };
  cache.set(lexicon, result);
  return result;
}

const startAt = (text: string, index: number, length: number) =>
  text.charCodeAt(index) + (length === 2 ? 65536 * text.charCodeAt(index + 1) : 0);

function spansOf<Tag>(text: string, { byStart }: Compiled<Tag>): Span<Tag>[] {
  const spans: Span<Tag>[] = [];
  for (let start = 0; start < text.length; start++) {
    // Within an English word nothing begins; Chinese has no such bounds.
    if (isLatin(text, start) && isLatin(text, start - 1)) continue;
    for (const length of [1, 2])
      for (const entry of byStart.get(startAt(text, start, length)) ?? []) {
        if (!text.startsWith(entry.words, start)) continue;
        let end = start + entry.words.length;
        if (entry.tail !== null) {
          end = endOfGap(text, end, entry.tail);
          if (end < 0) continue;
        }
        if (isLatin(text, end - 1) && isLatin(text, end)) {
          if (!entry.isStem) continue;
          while (isLatin(text, end)) end++;
        }
        spans.push({ start, end, entry });
      }
  }
  return spans;
}

/** Where words end that stand one to four characters of the same clause further on; -1 where they do not. */
function endOfGap(text: string, from: number, tail: string): number {
  const at = text.indexOf(tail, from + 1);
  if (at < 0 || at > from + widestGap || !/^\p{Script=Han}+$/u.test(text.slice(from, at))) return -1;
  return at + tail.length;
}

const widestGap = 4;

/** Letters without signs and digits: what makes up English words. */
function isLatin(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Of spans that overlap the longest stays, of equal ones the first. */
function longest<Tag>(found: Span<Tag>[], length: number): { spans: Span<Tag>[]; taken: Uint8Array } {
  const taken = new Uint8Array(length);
  const spans = found
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    });
  return { spans: spans.sort((a, b) => a.start - b.start), taken };
}

/** A negator within words that were found belongs to them and turns nothing else around. */
function negatedAt(text: string, start: number, taken: Uint8Array): boolean {
  // Three words of any language that is written with blanks are never this long.
  const before = text.slice(Math.max(0, start - 100), start);
  if (!mayNegate.test(before)) return false;
  const clause = [...before.matchAll(clauseEnd)].at(-1);
  const from = clause === undefined ? 0 : clause.index + clause[0].length;
  const offset = start - before.length;
  const window = Math.max(from, before.length - reach.characters);
  for (const negator of negators.zh)
    for (
      let at = before.indexOf(negator, window);
      at >= 0;
      at = before.indexOf(negator, at + negator.length)
    ) {
      // 能不能, 有没有: a question, whatever stands on both sides of the negator.
      const isQuestion = text[offset + at - 1] === text[offset + at + negator.length];
      if (!isQuestion && taken[offset + at] === 0) return true;
    }
  const words = [...before.slice(from).matchAll(/[a-z0-9]+/g)]
    .filter(({ 0: word }) => !fillers.has(word))
    .slice(-reach.words);
  return words.some(({ 0: word, index }) => negators.en.has(word) && taken[offset + from + index] === 0);
}

/** A quick look: most texts hold no negator at all. */
const mayNegate = new RegExp(`${negators.zh.join('|')}|\\b(?:${[...negators.en].join('|')})\\b`);
