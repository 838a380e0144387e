import { distance } from 'fastest-levenshtein';
import { normaliseHeader } from './match.ts';
import type { Column } from './table.ts';

/** The first of these columns that a header is nearly called like; null where it is like none. */
export function similarColumn(header: string, columns: readonly Column[]): string | null {
  const plain = normaliseHeader(header);
  if (plain.length < 4) return null;
  const isNear = (name: string) => isSlip(plain, normaliseHeader(name));
  return columns.find(({ name, aliases }) => [name, ...aliases].some(isNear))?.name ?? null;
}

/** One slip of the keyboard, or two letters exchanged; two slips in names of six letters and more: more is another word. */
const isSlip = (plain: string, name: string): boolean =>
  distance(name, plain) <= (plain.length > 5 ? 2 : 1) || isExchanged(name, plain);

function isExchanged(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
