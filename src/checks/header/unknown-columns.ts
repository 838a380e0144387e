import { distance } from 'fastest-levenshtein';
import { columnsOf, normaliseHeader } from '../../tables/index.ts';
import type { CheckedFile } from '../world.ts';

/** Header cells that nothing is read from, each with the column of the contract it is nearly called like. */
export function unknownColumns({
  header,
  columns,
  shape,
}: CheckedFile): { index: number; name: string; near: string | null }[] {
  const used = new Set([...columns.values()].map(({ cellIndex }) => cellIndex));
  const missing = columnsOf(shape).filter(({ name }) => !columns.has(name));
  const taken = new Set([...columns.values()].map(({ from }) => from));
  return header.flatMap((name, index) => {
    if (name === '' || used.has(index) || taken.has(name) || header.indexOf(name) !== index) return [];
    return [{ index, name, near: nearest(normaliseHeader(name), missing) }];
  });
}

/** One slip of the keyboard, two in names of six letters and more (two letters exchanged are two): more is another word. */
function nearest(
  plain: string,
  missing: readonly { name: string; aliases: readonly string[] }[],
): string | null {
  if (plain.length < 4) return null;
  const allowed = plain.length > 5 ? 2 : 1;
  for (const { name, aliases } of missing)
    if ([name, ...aliases].some((each) => distance(normaliseHeader(each), plain) <= allowed)) return name;
  return null;
}
