import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeXlsx } from 'hucre/xlsx';
import { quoteName, quoteText } from '../../../src/engine/quote.ts';
import { columnsOf, type Column, type Table } from '../../../src/tables/index.ts';
import type { AnyCell, AnyRecord } from './any-record.ts';
import { gb18030 } from './gb18030.ts';

/** One way in which people export records. */
export interface Writing {
  format: 'separated' | 'json' | 'ndjson' | 'packed' | 'parquet' | 'xlsx';
  /** Tells it from the others and ends like such a file. */
  name: string;
  write: (table: Table, records: readonly AnyRecord[], writer: Writer) => Uint8Array | Promise<Uint8Array>;
}

/** Writes what only the engine can write: Parquet and Zstandard. */
export interface Writer {
  copy: (select: string, format: string) => Promise<Buffer>;
  close: () => void;
}

export async function openWriter(): Promise<Writer> {
  const folder = mkdtempSync(join(tmpdir(), 'loyalty-writer-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  let files = 0;
  return {
    async copy(select, format) {
      const path = join(folder, String(++files));
      await connection.run(`COPY (${select}) TO ${quoteText(path)} (${format})`);
      return readFileSync(path);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  mark: (text) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  gb18030,
};

type Text = (table: Table, records: readonly AnyRecord[]) => string;

const inEncodings = (format: Writing['format'], ending: string, text: Text): Writing[] =>
  Object.entries(encodings).map(([encoding, encode]) => ({
    format,
    name: `${encoding}.${ending}`,
    write: (table, records) => encode(text(table, records)),
  }));

const separated =
  (delimiter: string, end: string): Text =>
  (table, records) => {
    const cell = (text: string) =>
      /["\r\n\s]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
    const names = columnsOf(table).map(({ name }) => name);
    const rows = records.map((record) => names.map((name) => record[name]?.text ?? ''));
    return [names, ...rows].map((cells) => cells.map(cell).join(delimiter) + end).join('');
  };

const array: Text = (_, records) => JSON.stringify(records.map(jsonObject), null, 1);
const lines: Text = (_, records) =>
  records.map((record) => `${JSON.stringify(jsonObject(record))}\n`).join('');

/** Numbers and booleans as such, days as text; nested values beside them are none of ours. */
function jsonObject(record: AnyRecord): Record<string, unknown> {
  const cells = Object.entries(record).flatMap(([name, cell]) => {
    if (cell === undefined) return [];
    const { value, text } = cell;
    return [[name, typeof value === 'number' || typeof value === 'boolean' ? value : text] as const];
  });
  return { ...Object.fromEntries(cells), extra: { nested: [cells.length] } };
}

const types: Partial<Record<Column['kind'], string>> = {
  date: 'DATE',
  instant: 'TIMESTAMP',
  money: 'DECIMAL(18, 4)',
  number: 'DOUBLE',
  score: 'DOUBLE',
  integer: 'BIGINT',
  flag: 'BOOLEAN',
};

function literal({ kind }: Column, cell: AnyCell | undefined): string {
  const type = types[kind] ?? 'VARCHAR';
  if (cell === undefined) return `NULL::${type}`;
  return `${quoteText(type === 'VARCHAR' ? cell.text : cell.fact)}::${type}`;
}

function selectOf(table: Table, records: readonly AnyRecord[]): string {
  const columns = columnsOf(table);
  const rows = records.map(
    (record) => `(${columns.map((column) => literal(column, record[column.name])).join(', ')})`,
  );
  const names = columns.map(({ name }) => quoteName(name));
  return `SELECT * FROM (VALUES ${rows.join(', ')}) AS t(${names.join(', ')})`;
}

/** Every format in every encoding that it may have. */
export const writings: readonly Writing[] = [
  ...inEncodings('separated', 'commas.csv', separated(',', '\n')),
  ...inEncodings('separated', 'semicolons.csv', separated(';', '\r\n')),
  ...inEncodings('separated', 'tabs.tsv', separated('\t', '\n')),
  ...inEncodings('separated', 'pipes.txt', separated('|', '\n')),
  ...inEncodings('json', 'json', array),
  ...inEncodings('ndjson', 'ndjson', lines),
  {
    format: 'packed',
    name: 'csv.gz',
    write: (table, records) => gzipSync(separated(',', '\n')(table, records)),
  },
  { format: 'packed', name: 'ndjson.gz', write: (table, records) => gzipSync(lines(table, records)) },
  {
    format: 'packed',
    name: 'csv.zst',
    write: (table, records, { copy }) =>
      copy(selectOf(table, records), 'FORMAT csv, HEADER, COMPRESSION zstd'),
  },
  {
    format: 'packed',
    name: 'json.zst',
    write: (table, records, { copy }) => copy(selectOf(table, records), 'FORMAT json, COMPRESSION zstd'),
  },
  {
    format: 'parquet',
    name: 'parquet',
    write: (table, records, { copy }) => copy(selectOf(table, records), 'FORMAT parquet'),
  },
  {
    format: 'xlsx',
    name: 'xlsx',
    write: (table, records) => {
      const names = columnsOf(table).map(({ name }) => name);
      const rows = records.map((record) => names.map((name) => record[name]?.value ?? null));
      return writeXlsx({ sheets: [{ name: '表', rows: [names, ...rows] }] });
    },
  },
];
