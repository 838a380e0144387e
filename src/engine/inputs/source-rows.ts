import { tables, type Table, type TableId } from '../../tables/index.ts';
import type { Engine } from '../engine.ts';
import { quoteName, quoteText } from '../quote.ts';
import { linesOf, numbered } from './places.ts';
import { idsOf } from './people.ts';
import type { ReadFile } from './read.ts';
import { noteOf, toldColumns } from './source-notes.ts';

/** One record of a file that is about a customer. */
export interface CustomerRecord {
  table: TableId;
  file: string;
  line: number | null;
  record: number;
  /** ISO date; null where the record has none that can be read. */
  date: string | null;
  /** Of orders and refunds; null elsewhere. */
  amount: string | null;
  note: string | null;
}

/** How many records of a file are about the customer. */
export interface CustomerFile {
  table: TableId;
  names: Table['names'];
  file: string;
  records: number;
}

/** At most so many records of a table are listed. */
export interface ListLimits {
  transactions: number;
  other: number;
}

/**
 * The latest records about a customer, table by table in the order of the contract, each newest first, and how many
 * there are in each file.
 */
export async function sourceRows(
  engine: Engine,
  files: readonly ReadFile[],
  customerId: string,
  limits: ListLimits,
): Promise<{ rows: CustomerRecord[]; files: CustomerFile[] }> {
  const rows: CustomerRecord[] = [];
  const counted: CustomerFile[] = [];
  const ids = await idsOf(engine, customerId);
  await engine.run('SET preserve_insertion_order = true');
  for (const table of tables) {
    const limit = table.id === 'transactions' ? limits.transactions : limits.other;
    const found: CustomerRecord[] = [];
    for (const file of files) {
      if (file.table.id !== table.id || !(await mayTell(engine, file, customerId))) continue;
      const { records, total } = await recordsOf(engine, file, ids, limit);
      found.push(...records);
      if (total > 0)
        counted.push({
          table: table.id,
          names: table.names,
          file: file.source.candidate.cite,
          records: total,
        });
    }
    rows.push(...found.toSorted(newest).slice(0, limit));
  }
  await engine.run('SET preserve_insertion_order = false');
  return { rows, files: counted };
}

const newest = (a: CustomerRecord, b: CustomerRecord) =>
  (a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : b.record - a.record;

const customerColumnsOf = ({ table, select }: ReadFile): string[] =>
  table.customerColumns.filter((name) => select.columns.includes(name));

/** What was read of a table knows its customers: most files need not be read again. Orders keep less. */
async function mayTell(engine: Engine, file: ReadFile, customerId: string): Promise<boolean> {
  const ids = customerColumnsOf(file);
  if (ids.length === 0) return false;
  if (file.table.id === 'transactions') return true;
  const [row] = await engine.rows<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM main.${quoteName(file.table.id)}
       WHERE file = ${file.fileNumber} AND (${isAbout(ids, [customerId])})) AS found`,
  );
  return row?.found === true;
}

const isAbout = (columns: readonly string[], ids: readonly string[]): string =>
  columns.flatMap((name) => ids.map((id) => `${quoteName(name)} = ${quoteText(id)}`)).join(' OR ');

async function recordsOf(
  engine: Engine,
  file: ReadFile,
  ids: readonly string[],
  limit: number,
): Promise<{ records: CustomerRecord[]; total: number }> {
  const { source, raw, select, joins, table } = file;
  const has = new Set(select.columns);
  const cell = (name: string | undefined, cast = '') =>
    name !== undefined && has.has(name) ? `${quoteName(name)}${cast}::VARCHAR` : 'NULL';
  const told = toldColumns(table, has);
  const rows = await engine.rows<Record<string, string | null>>(`
    SELECT record::BIGINT AS record, line, ${cell(table.known[0], '::DATE')} AS day, count(*) OVER () AS total,
      ${cell(hasAmount(table) ? 'amount' : undefined)} AS amount_text
      ${told.map((name, index) => `, ${cell(name)} AS told${index}`).join('')}
    FROM ${select.typed(numbered(raw), joins)}
    WHERE ${isAbout(customerColumnsOf(file), ids)}
    ORDER BY day DESC NULLS LAST, record DESC LIMIT ${limit}`);
  const numbers = rows.map(({ record }) => Number(record));
  const lines = await linesOf(
    source,
    raw,
    numbers.toSorted((a, b) => a - b),
  );
  const records = rows.map((row): CustomerRecord => {
    const record = Number(row['record']);
    const cells = told.flatMap((name, index): [string, string][] => {
      const text = row[`told${index}`] ?? '';
      return text === '' ? [] : [[name, text]];
    });
    return {
      table: table.id,
      file: source.candidate.cite,
      line: lineOf(row['line'] ?? null) ?? lines.get(record)?.line ?? null,
      record,
      date: row['day'] ?? null,
      amount: row['amount_text'] ?? null,
      note: noteOf(table, new Map(cells)),
    };
  });
  return { records, total: Number(rows[0]?.['total'] ?? 0) };
}

const lineOf = (line: string | null): number | null => (line === null ? null : Number(line));

/** Tables whose amount is what the record comes to. */
const hasAmount = ({ id }: Table): boolean => id === 'transactions' || id === 'refunds';
