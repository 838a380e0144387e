import { columnsOf, tables as contract, type Table } from '../../tables/index.ts';
import type { Engine } from '../engine.ts';
import { columnDefinitions } from '../inputs/load.ts';
import type { ReadTables } from '../inputs/read.ts';
import { quoteName } from '../quote.ts';

/**
 * What was known at the as-of date: each table of the contract beside the transactions as `known.TABLE`, with keys
 * instead of customer ids. Records that came later are left out, and of a record that was there what was added later is
 * empty (decision 4). Tables that no file gives are there, empty, so that measures can name them.
 */
export async function prepareKnown(engine: Engine, { files }: ReadTables): Promise<void> {
  await engine.run('CREATE SCHEMA known');
  await engine.run(contractEndSql);
  const read = new Set<string>(files.map(({ table }) => table.id));
  for (const table of contract) {
    if (table.id === 'transactions') continue;
    const name = `known.${quoteName(table.id)}`;
    await engine.run(
      `CREATE TABLE ${name} ${read.has(table.id) ? `AS ${knownSql(table)}` : `(${emptySql(table)})`}`,
    );
  }
}

/** The day on which a contract ended: terminated, or run out without renewing by itself; NULL while it runs. */
const contractEndSql = `CREATE OR REPLACE MACRO main.contract_end(began, agreed_end, terminated_on, renews, today) AS CASE
  WHEN terminated_on IS NOT NULL THEN greatest(terminated_on, began)
  WHEN agreed_end < today AND NOT coalesce(renews, false) THEN greatest(agreed_end, began)
END`;

/** The columns of a table that nobody gave. */
function emptySql(table: Table): string {
  return [...table.customerColumns.map((name) => `${keyOf(name)} INTEGER`), ...columnDefinitions(table)].join(
    ', ',
  );
}

/** Columns that say when a record became known as a whole; the others say it of a part of it. */
function knownSql(table: Table): string {
  const [first] = wholeRecord(table);
  const columns = columnsOf(table).map(({ name, kind }) => {
    const later = laterColumn(table, name) ?? (kind === 'instant' && name !== first ? name : null);
    const value = `records.${quoteName(name)}`;
    return later === null
      ? value
      : `CASE WHEN records.${quoteName(later)}::DATE <= run.as_of THEN ${value} END AS ${quoteName(name)}`;
  });
  const keys = table.customerColumns.map((name, index) => ({
    select: `k${index}.customer_key AS ${keyOf(name)}`,
    join: `LEFT JOIN measured.customers AS k${index} ON k${index}.customer_id = records.${quoteName(name)}`,
  }));
  return `SELECT ${[...keys.map(({ select }) => select), ...columns].join(', ')}
    FROM main.${quoteName(table.id)} AS records CROSS JOIN run ${keys.map(({ join }) => join).join(' ')}
    WHERE records.reason = 0${first === undefined ? '' : ` AND (records.${quoteName(first)} IS NULL OR records.${quoteName(first)}::DATE <= run.as_of)`}`;
}

/** `customer_id` → `customer_key`. */
const keyOf = (column: string) => quoteName(column.replace(/_id$/, '_key'));

/** A customer is known before a status is: only the status waits for its date. */
const wholeRecord = (table: Table): readonly string[] => (table.id === 'customers' ? [] : table.known);

/** What is told together with a later column of a record. */
const toldWith: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  contracts: { terminated_on: ['terminated_by', 'reason_code', 'reason_text'] },
  employees: { left_on: ['left_to'] },
  customers: {
    status_date: [
      'status',
      'exit_reason_code',
      'exit_reason_text',
      'exit_initiator',
      'destination_competitor',
    ],
  },
};

/** The column whose date says when this one became known; null for what is known with the record. */
function laterColumn(table: Table, name: string): string | null {
  const later = table.known.slice(wholeRecord(table).length === 0 ? 0 : 1);
  if (later.includes(name)) return name;
  const told = Object.entries(toldWith[table.id] ?? {}).find(([, names]) => names.includes(name));
  return told?.[0] ?? null;
}
