import type { Chance } from '../random.ts';
import type { Cell } from '../write.ts';

/** How often a cell that may be empty is empty though the company knew. */
const missingShare = 0.01;
/** How often a line cannot be read at all: one in two thousand. */
const wrongShare = 1 / 2000;

export const maybeMissing = (cell: Cell, chance: Chance): Cell =>
  chance.happens(missingShare) ? null : cell;

/** A date that no calendar has, or an amount that is no number; null where the line is sound. */
export function wrongCell(chance: Chance): { column: 'date' | 'amount'; text: string } | null {
  if (!chance.happens(wrongShare)) return null;
  return chance.pick([
    { column: 'date', text: '2025-02-30' },
    { column: 'date', text: 'yesterday' },
    { column: 'amount', text: 'n/a' },
    { column: 'amount', text: '12..5' },
  ] as const);
}
