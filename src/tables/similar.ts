import { distance } from 'fastest-levenshtein';
import { normaliseHeader } from './match.ts';
import type { Column } from './table.ts';

/** The first of these columns that a header is nearly called like, or is short for; null where it is like none. */
export function similarColumn(header: string, columns: readonly Column[]): string | null {
  const plain = normaliseHeader(header);
  return first(columns, (name) => isSlip(plain, name) || isAbbreviated(plain, name));
}

/** The first of these columns of a single word, or the id of one, that a short header is the beginning of: `cust`. */
export function cutColumn(header: string, columns: readonly Column[]): string | null {
  const plain = normaliseHeader(header);
  if (!isLatin(plain) || plain.length < 3 || plain.length > 4) return null;
  const isOneWord = (name: string) => /^\p{L}+?([_ -]?id)?$/iu.test(name);
  return first(
    columns,
    (name, written) => isOneWord(written) && name.startsWith(plain) && plain.length > name.length / 3,
  );
}

const first = (
  columns: readonly Column[],
  isNear: (name: string, written: string) => boolean,
): string | null =>
  columns.find(({ name, aliases }) => [name, ...aliases].some((each) => isNear(normaliseHeader(each), each)))
    ?.name ?? null;

const isLatin = (text: string): boolean => /^[a-z]+$/.test(text);

/**
 * One slip of the keyboard, or two letters exchanged; two slips in names of six letters and more: more is another word.
 * Of three letters one that is wrong makes another word, too: they must be in another order, or have lost one.
 */
function isSlip(plain: string, name: string): boolean {
  if (plain.length > 3)
    return distance(name, plain) <= (plain.length > 5 ? 2 : 1) || isExchanged(name, plain);
  if (plain.length < 3 || !isLatin(plain) || plain[0] !== name[0]) return false;
  return (name.length === 4 && distance(name, plain) === 1) || isExchanged(name, plain);
}

function isExchanged(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}

/** Most consonants of a name in their order, the first letter and the last among them: `amt`, `dt`, `chnl`, `ctgry`. */
function isAbbreviated(plain: string, name: string): boolean {
  const bones = name.charAt(0) + name.slice(1).replace(/[aeiou]/g, '');
  if (!isLatin(name) || plain.length >= name.length || plain.length < 2) return false;
  if (plain[0] !== bones[0] || plain.at(-1) !== bones.at(-1)) return false;
  if (plain.length < 3 ? plain !== bones : plain.length < (2 / 3) * bones.length) return false;
  let at = 0;
  for (const letter of bones) if (letter === plain[at]) at++;
  return at === plain.length;
}
