import type { Lexicon } from './lexicon.ts';
import { afterthought, clauseEnd, denial, fillers, idle, negators, prefix, reach } from './negation.ts';
import { normalise } from './normalise.ts';

/** Words of a lexicon found in a text. */
export interface Mention<Tag extends string> {
  tag: Tag;
  /** As it stands in the text, normalised. */
  words: string;
  isNegated: boolean;
  /** What stands before them in their clause: who did it. */
  before: string;
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
 * words that were found. A reason that is denied (`不是因为`, `nothing to do with`) is denied to the end of the clause.
 */
export function mentionsOf<Tag extends string>(
  text: string,
  lexicon: Lexicon<Tag>,
): Mention<Exclude<Tag, 'nothing'>>[] {
  const normal = normalise(text);
  const found = spansOf(normal, compiled(lexicon));
  if (found.every(({ entry }) => entry.tags.length === 0)) return [];
  const { spans, taken } = longest(found, normal.length);
  let last = { end: -1, tags: [] as readonly string[], isNegated: false };
  return spans.flatMap(({ start, end, entry: { tags, isTurned } }) => {
    if (tags.length === 0) return [];
    // 没有被别家挖走: words of one meaning without a gap are one expression, and turned around together.
    const isCarried = last.isNegated && last.end === start && tags.some((tag) => last.tags.includes(tag));
    const isDenied = isCarried || negatedAt(normal, start, taken) || isDeniedBehind(normal, end);
    last = { end, tags, isNegated: isDenied };
    const isNegated = isDenied !== isTurned;
    return tags.map((tag) => ({
      tag,
      words: normal.slice(start, end),
      isNegated,
      before: clauseBefore(normal, start),
    }));
  });
}

interface Entry<Tag> {
  words: string;
  /** What follows after one to four Chinese characters: `客服*走了`. */
  tail: string | null;
  /** Stands for itself only where it is all of its clause: `=无`. */
  isWhole: boolean;
  /** Says something only where it is negated: `!便宜`. */
  isTurned: boolean;
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
  const add = (marked: string, tag: Tag | 'nothing') => {
    const isWhole = marked.startsWith('=');
    const isTurned = marked.startsWith('!');
    const listed = isWhole || isTurned ? marked.slice(1) : marked;
    const isStem = listed.endsWith('*');
    const [words = '', tail = null] = (isStem ? listed.slice(0, -1) : listed).split('*').map(normalise);
    const key = `${isTurned ? '!' : ''}${words}*${tail ?? ''}`;
    const entry = entries.get(key) ?? { words, tail, isStem, isWhole, isTurned, tags: [] };
    if (tag !== 'nothing' && !entry.tags.includes(tag as Exclude<Tag, 'nothing'>))
      entry.tags.push(tag as Exclude<Tag, 'nothing'>);
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
        if (entry.isWhole && isWithin(text, start, end)) continue;
        spans.push({ start, end, entry });
      }
  }
  return spans;
}

/** Where words end that stand one to four characters of the same clause further on; -1 where they do not. */
function endOfGap(text: string, from: number, tail: string): number {
  const at = text.indexOf(tail, from + 1);
  if (at < 0 || at > from + widestGap) return -1;
  const gap = text.slice(from, at);
  return /^\p{Script=Han}+$/u.test(gap) && !notInNames.test(gap) ? at + tail.length : -1;
}

const widestGap = 4;
/** What turns words around, and what makes somebody else do what follows: `客服没有走`, `客服让我走了很多流程`. */
const notInNames = /[不没未无非别我你您让叫请帮替给把被说]|客户|顾客/;

/** Whether other words stand beside these, in the same clause. */
const isWithin = (text: string, start: number, end: number) =>
  /[\p{L}\p{N}] ?$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^ ?[\p{L}\p{N}]/u.test(text.slice(end, end + 2));

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
  if (prefix.test(before) && taken[start - 1] === 0) return true;
  if (!mayNegate.test(before)) return false;
  const clause = [...before.matchAll(clauseEnd)].at(-1);
  const from = clause === undefined ? 0 : clause.index + clause[0].length;
  if (denial.test(before.slice(from))) return true;
  const offset = start - before.length;
  for (const negator of negators.zh) {
    const window = Math.max(from, before.length - reach.characters - negator.length + 1);
    for (
      let at = before.indexOf(negator, window);
      at >= 0;
      at = before.indexOf(negator, at + negator.length)
    ) {
      // 能不能, 有没有: a question, whatever stands on both sides of the negator.
      const isQuestion = text[offset + at - 1] === text[offset + at + negator.length];
      if (!isQuestion && taken[offset + at] === 0) return true;
    }
  }
  const words = [...before.slice(from).matchAll(/[a-z0-9]+/g)]
    .filter(({ 0: word }) => !fillers.has(word))
    .slice(-reach.words);
  return words.some(({ 0: word, index }) => negators.en.has(word) && taken[offset + from + index] === 0);
}

function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 100), start);
  const clause = [...before.matchAll(clauseEnd)].at(-1);
  return clause === undefined ? before : before.slice(clause.index + clause[0].length);
}

function isDeniedBehind(text: string, end: number): boolean {
  afterthought.lastIndex = end;
  return afterthought.test(text);
}

/** A quick look: most texts hold no negator at all. */
const mayNegate = new RegExp(`${negators.zh.join('|')}|\\b(?:none|${[...negators.en].join('|')})\\b`);
