import { columnsOf, similarColumn } from '../../tables/index.ts';
import type { CheckedFile } from '../world.ts';

/** Header cells that nothing is read from, each with the column of the contract it is nearly called like. */
export function unknownColumns({
  header,
  columns,
  shape,
  usedCells,
  hasPreset,
}: CheckedFile): { index: number; name: string; near: string | null }[] {
  const used = new Set([...columns.values()].map(({ cellIndex }) => cellIndex));
  const missing = columnsOf(shape).filter(({ name }) => !columns.has(name));
  const taken = new Set([...columns.values()].map(({ from }) => from));
  return header.flatMap((name, index) => {
    if (
      name === '' ||
      used.has(index) ||
      usedCells.has(index) ||
      taken.has(name) ||
      header.indexOf(name) !== index
    )
      return [];
    // A platform's own names are no misspellings.
    return [{ index, name, near: hasPreset ? null : similarColumn(name, missing) }];
  });
}
