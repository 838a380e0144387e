import { reasonsIn, reasonsInCode, setOfReasons, type ReasonLexicon } from '../../core/index.ts';
import type { TableId } from '../../tables/index.ts';
import type { Engine } from '../engine.ts';
import type { ReadTables } from '../inputs/read.ts';
import { quoteName } from '../quote.ts';

interface Place {
  table: TableId;
  columns: readonly string[];
  day: string;
  /** Column that names the record, where there is one. */
  record: string | null;
  /** In words, as a code that staff picked, or said before anybody left. */
  channel: 'stated' | 'coded' | 'heard';
}

/** Where it is written why somebody left, and what they said before. */
const places: readonly Place[] = [
  { table: 'customers', columns: ['exit_reason_text'], day: 'status_date', record: null, channel: 'stated' },
  { table: 'customers', columns: ['exit_reason_code'], day: 'status_date', record: null, channel: 'coded' },
  {
    table: 'contracts',
    columns: ['reason_text'],
    day: 'terminated_on',
    record: 'contract_id',
    channel: 'stated',
  },
  {
    table: 'contracts',
    columns: ['reason_code'],
    day: 'terminated_on',
    record: 'contract_id',
    channel: 'coded',
  },
  { table: 'cases', columns: ['text', 'root_cause'], day: 'opened_at', record: 'case_id', channel: 'heard' },
  { table: 'surveys', columns: ['text'], day: 'date', record: 'response_id', channel: 'heard' },
  { table: 'reviews', columns: ['text'], day: 'date', record: null, channel: 'heard' },
  { table: 'refunds', columns: ['reason_text'], day: 'date', record: null, channel: 'heard' },
];

/**
 * The reasons that records known at the as-of date give, as `known_reasons`: one row per record that gives any,
 * `reasons` being a set. Nothing is run for columns that no file fills.
 */
export async function tagReasons(
  engine: Engine,
  { files }: ReadTables,
  lexicon: ReasonLexicon,
): Promise<void> {
  await engine.run(
    'CREATE TABLE measured.found_reasons (customer_key INTEGER, day VARCHAR, place VARCHAR, record VARCHAR, channel VARCHAR, reasons VARCHAR)',
  );
  for (const { table, columns, day, record, channel } of places) {
    const given = files.some(
      (file) => file.table.id === table && columns.some((name) => file.mapping.has(name)),
    );
    if (!given) continue;
    const read = remembering((words) =>
      setOfReasons(channel === 'coded' ? reasonsInCode(words, lexicon) : reasonsIn(words, lexicon)),
    );
    const text = `concat_ws(chr(10), ${columns.map((name) => `nullif(trim(${quoteName(name)}), '')`).join(', ')})`;
    const texts = engine.chunks(
      `SELECT customer_key, (${quoteName(day)}::DATE - DATE '1970-01-01')::INTEGER, ${record === null ? 'NULL' : quoteName(record)}::VARCHAR, ${text}
       FROM known.${quoteName(table)} WHERE customer_key IS NOT NULL AND ${text} <> '' AND ${quoteName(day)} IS NOT NULL`,
    );
    const found: (string | number | null)[][] = [];
    for await (const { rowCount, columns: cells } of texts)
      for (let row = 0; row < rowCount; row++) {
        const [customer, on, name, words] = cells.map((column) => column.getItem(row));
        const reasons = read(words as string);
        if (reasons > 0)
          found.push([
            customer as number,
            String(on),
            table,
            name as string | null,
            channel,
            String(reasons),
          ]);
      }
    if (found.length > 0) await engine.append('measured', 'found_reasons', found);
  }
  await engine.run(
    `CREATE TABLE measured.known_reasons AS
     SELECT customer_key, DATE '1970-01-01' + day::INTEGER AS day, place, record, channel, reasons::INTEGER AS reasons
     FROM measured.found_reasons`,
  );
  await engine.run('DROP TABLE measured.found_reasons');
}

/** Reasons are often picked from a list: the same words are looked through once. */
function remembering(read: (words: string) => number): (words: string) => number {
  const known = new Map<string, number>();
  return (words) => {
    let found = known.get(words);
    if (found === undefined) {
      found = read(words);
      if (known.size < 100_000) known.set(words, found);
    }
    return found;
  };
}
