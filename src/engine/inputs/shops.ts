import type { TableId } from '../../tables/index.ts';
import type { Placed } from './place.ts';

/*
 * Each of several shops counts from 1: an id belongs to the shop that its file is from. What says what an id means may
 * be given once for all shops, though: one catalogue, one list of stores.
 */

/** Columns of the contract that hold ids of people beside those a record is about. */
export const peopleBeside: ReadonlySet<string> = new Set(['referred_by', 'same_as']);

/** Columns of ids by the table that says what they mean. */
const definedBy: Partial<Record<TableId, readonly string[]>> = {
  products: ['product_id'],
  stores: ['store_id'],
  campaigns: ['campaign_id'],
  employees: ['employee_id', 'agent_id', 'account_manager'],
};

const defined: ReadonlySet<string> = new Set(Object.values(definedBy).flat());

/** Whether a table of its own may say what the ids of a column mean: shops that share a file share its catalogue, too. */
export const hasTableOfItsOwn = (column: string): boolean => defined.has(column);

/** Columns of ids that mean the same in every shop. */
export function sharedIds(placed: readonly Placed[]): ReadonlySet<string> {
  const isShared = (id: string) => {
    const own = placed.filter(({ table }) => table.id === id);
    return own.length > 0 && own.every(({ source }) => source.candidate.shop === undefined);
  };
  return new Set([
    // Only whether there was one is asked, and 0 means none.
    'coupon_id',
    ...Object.entries(definedBy).flatMap(([id, columns]) => (isShared(id) ? columns : [])),
  ]);
}
