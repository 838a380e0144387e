import {
  columnsOf,
  hintedByName,
  matchColumns,
  normaliseHeader,
  recogniseByHeader,
  tableById,
  type Table,
  type TableId,
} from '../../tables/index.ts';
import { stemOf } from './discover.ts';
import { misspelt } from './mapping.ts';
import type { Source } from './open.ts';

/** A table that a file may be meant as, and the required columns that it lacks for it. */
export interface Likeness {
  table: TableId;
  lacks: readonly string[];
  by: 'name' | 'header';
}

/** What any record may have: by these alone no file is like a table. */
const general = new Set(
  ['id', 'name', 'type', 'status', 'value', 'code', 'date', 'created', 'created_at', 'updated_at'].map(
    normaliseHeader,
  ),
);

/** Whether a header has a column that tells of this table, rather than of any list of things or people. */
export function tellsOf(id: TableId, header: readonly string[]): boolean {
  const table = tableById(id);
  const { matched, missing } = matchColumns(table, header);
  // An id may stand in any file that refers to the table.
  const isTold = columnsOf(table).some(
    ({ name, kind }) =>
      kind !== 'id' &&
      matched.has(name) &&
      !general.has(normaliseHeader(header[matched.get(name) ?? -1] ?? '')),
  );
  return isTold || misspelt(header, table, missing).length > 0;
}

/** What a file that is no table may be meant as: by the words of its name, else by its header. */
export function likenessOf({ candidate, header }: Source): Likeness | null {
  const byName = hintedByName(stemOf(candidate.cite));
  if (byName !== null) return { table: byName, lacks: lackedFor(tableById(byName), header), by: 'name' };
  const byHeader = recogniseByHeader(header);
  if ('table' in byHeader) return null;
  const [id] = [...byHeader.candidates, ...byHeader.nearly.map(({ table }) => table)].filter((each) =>
    tellsOf(each, header),
  );
  if (id !== undefined) return { table: id, lacks: lackedFor(tableById(id), header), by: 'header' };
  return areOrdersWithoutAmount(header) ? { table: 'transactions', lacks: ['amount'], by: 'header' } : null;
}

/** Who and when, and nothing that orders do not know: most often an export of them that left out the amount. */
function areOrdersWithoutAmount(header: readonly string[]): boolean {
  const { matched, missing, unmatched } = matchColumns(tableById('transactions'), header);
  return unmatched.length === 0 && matched.size > 1 && missing.join() === 'amount';
}

/** The required columns of a table that no header is. */
export function lackedFor(table: Table, header: readonly string[]): string[] {
  const { missing, missingOneOf } = matchColumns(table, header);
  return [...missing, ...missingOneOf.map((group) => group.join(' or '))];
}
