import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { LoyaltyError } from '../../errors.ts';
import type { Engine } from '../engine.ts';
import { quoteText } from '../quote.ts';
import { unreadable, type Candidate } from './discover.ts';

export type SourceFormat = 'csv' | 'json' | 'jsonl' | 'parquet';

/** A file that was opened: its format and header are known, its rows are not read yet. */
export interface Source {
  candidate: Candidate;
  /** The file that the engine reads: the file itself, or a decompressed private copy. */
  path: string;
  format: SourceFormat;
  /** Cell separator; empty where the format has none. */
  delimiter: string;
  /** Column names as the file spells them. */
  header: string[];
  /** Physical line of the header, from 1; 0 where the format has none. */
  headerLine: number;
  /** The first rows, as text, to recognise formats from. */
  sample: (string | null)[][];
}

const headBytes = 1 << 16;
const delimiters = [',', ';', '\t', '|'];

/** Decompresses if need be, and finds out format, separator and header. */
export async function openSource(
  candidate: Candidate,
  settings: { engine: Engine; standardInput: Readable; spool: (name: string) => string },
): Promise<Source> {
  const path = await materialise(candidate, settings);
  const head = await readHead(path, candidate);
  refuseBinary(head, candidate);
  const format = formatOf(candidate.cite, head);
  const source: Source = { candidate, path, format, delimiter: '', header: [], headerLine: 0, sample: [] };
  if (format === 'csv') return { ...source, ...readCsvHead(head, candidate) };
  return { ...source, ...(await readSchema(source, settings.engine)) };
}

/** Standard input and compressed files become private files that can be read more than once. */
async function materialise(
  candidate: Candidate,
  settings: { standardInput: Readable; spool: (name: string) => string },
): Promise<string> {
  let path = candidate.path;
  if (path === '-') {
    path = settings.spool('stdin');
    await pipeline(settings.standardInput, createWriteStream(path, { mode: 0o600 }));
  }
  const head = await readHead(path, candidate);
  if (!(head[0] === 0x1f && head[1] === 0x8b)) return path;
  const plain = settings.spool('gunzip');
  try {
    await pipeline(createReadStream(path), createGunzip(), createWriteStream(plain, { mode: 0o600 }));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') throw cause;
    throw new LoyaltyError(
      'input',
      'input.compression',
      `${candidate.cite} is not a complete gzip file: ${(cause as Error).message}.`,
      'Export or copy it again.',
      { cause },
    );
  }
  return plain;
}

async function readHead(path: string, candidate: Candidate): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw unreadable(candidate.cite, cause);
  }
}

function refuseBinary(head: Buffer, { cite }: Candidate): void {
  const startsWith = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  const refuse = (what: string, remedy: string) => {
    throw new LoyaltyError('input', 'input.format', `${cite} ${what}.`, remedy);
  };
  if (head.length === 0 || head.toString('utf8').trim() === '\ufeff' || head.toString('utf8').trim() === '')
    throw new LoyaltyError('input', 'input.empty', `${cite} is empty.`, 'Export it again.');
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return;
  if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff))
    refuse('is written in UTF-16', 'Save it as UTF-8 ("CSV UTF-8" in Excel).');
  if (startsWith(0x50, 0x4b, 3, 4)) refuse('is a zip archive or an Excel file', 'Export it as CSV (UTF-8).');
  if (startsWith(0x28, 0xb5, 0x2f, 0xfd))
    refuse('is compressed with Zstandard', 'Decompress it first, or use gzip.');
  const zero = head.indexOf(0);
  if (zero >= 0)
    refuse(
      `is a binary file (a zero byte at offset ${zero})`,
      'Name a CSV, JSON, JSON Lines or Parquet file.',
    );
  refuseOtherEncoding(head, 0, head.length < headBytes, cite);
}

/** Invalid UTF-8 anywhere in a text file is refused with its place. */
export async function refuseInvalidUtf8(source: Source): Promise<void> {
  let offset = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(source.path, { highWaterMark: 1 << 22 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const end = lastWholeCharacter(bytes);
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole)) refuseOtherEncoding(whole, offset, true, source.candidate.cite);
    offset += end;
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) refuseOtherEncoding(rest, offset, true, source.candidate.cite);
}

function lastWholeCharacter(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : bytes.length;
}

function refuseOtherEncoding(bytes: Buffer, offset: number, complete: boolean, cite: string): void {
  const checked = complete ? bytes : bytes.subarray(0, lastWholeCharacter(bytes));
  if (isUtf8(checked)) return;
  let valid = 0;
  // Bisection: the longest valid prefix ends at the first bad byte.
  for (let low = 0, high = checked.length; low <= high;) {
    const middle = (low + high) >> 1;
    const end = lastWholeCharacter(checked.subarray(0, middle));
    if (isUtf8(checked.subarray(0, end))) {
      valid = Math.max(valid, end);
      low = middle + 1;
    } else high = middle - 1;
  }
  const byte = (checked[valid] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  throw new LoyaltyError(
    'input',
    'input.encoding',
    `${cite} is not UTF-8: byte 0x${byte} at offset ${offset + valid}.`,
    'Save it as UTF-8 ("CSV UTF-8" in Excel); files in GBK are not read yet.',
  );
}

function formatOf(cite: string, head: Buffer): SourceFormat {
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet';
  const name = cite.replace(/\.gz$/i, '').toLowerCase();
  if (/\.(jsonl|ndjson)$/.test(name)) return 'jsonl';
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (name.endsWith('.json') || !/\.(csv|tsv|txt)$/.test(name)) {
    if (/^\[\s*[{\]]/.test(text)) return 'json';
    if (/^\{/.test(text)) return 'jsonl';
  }
  return 'csv';
}

/** Separator, header line and first rows of a CSV file. */
export function readCsvHead(
  head: Buffer,
  { cite }: Candidate,
): Pick<Source, 'delimiter' | 'header' | 'headerLine' | 'sample'> {
  // Blank lines above the header are skipped here and by the engine alike.
  const text = head.toString('utf8').replace(/^\ufeff/, '');
  const leading = /^(?:[^\S\r\n]*(?:\r\n|\n|\r))*/.exec(text)?.[0] ?? '';
  const headerLine = (leading.match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
  const body = text.slice(leading.length);
  const readings = delimiters.map((delimiter) => ({ delimiter, rows: parseHead(body, delimiter) }));
  const best = readings.reduce((a, b) => (regularity(b.rows) > regularity(a.rows) ? b : a));
  const header = best.rows[0] ?? [];
  if (header.length === 0)
    throw new LoyaltyError(
      'input',
      'input.header',
      `${cite} has no header that can be read.`,
      'Write column names in the first line.',
    );
  return {
    delimiter: best.delimiter,
    header: header.map((cell) => cell.trim()),
    headerLine,
    sample: best.rows.slice(1).map((row) => row.map((cell) => (cell === '' ? null : cell))),
  };
}

function parseHead(body: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  try {
    parse(body, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: 200,
      on_record: (record: string[]) => {
        rows.push(record);
        return null;
      },
    });
  } catch {
    // A quote left open at the end of the head: what came before it is enough to go by.
  }
  return rows;
}

/** More cells per row is better, as long as the rows agree with the header. */
function regularity(rows: string[][]): number {
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const agreeing = rows.filter((row) => row.length === width).length / rows.length;
  return agreeing * 1000 + width;
}

/** Column names and first rows of JSON and Parquet files, from the engine. */
async function readSchema(source: Source, engine: Engine): Promise<Pick<Source, 'header' | 'sample'>> {
  const from = schemaRelation(source);
  let header: string[];
  try {
    header = (await engine.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${from}`)).map(
      (row) => row.column_name,
    );
  } catch (cause) {
    throw unreadableStructure(source, cause);
  }
  return { header, sample: [] };
}

function schemaRelation(source: Source): string {
  const path = quoteText(source.path);
  if (source.format === 'parquet') return `read_parquet(${path})`;
  const format = source.format === 'json' ? 'array' : 'newline_delimited';
  // Every key of every object counts as a column, so the whole file is looked at; broken lines are dealt with later.
  const lenient = source.format === 'jsonl' ? ', ignore_errors = true' : '';
  return `read_json(${path}, format = '${format}', sample_size = -1, union_by_name = true, convert_strings_to_integers = false${lenient})`;
}

/** JSON or Parquet that the engine cannot make sense of as a whole. */
export function unreadableStructure(source: Source, cause: unknown): LoyaltyError {
  const message = (cause as Error).message;
  const place = /at byte (\d+) in line (\d+)/.exec(message);
  const name = source.format === 'parquet' ? 'Parquet' : 'JSON';
  const where = place === null ? '' : ` in line ${place[2]}, byte ${place[1]}`;
  const why = /duplicate key "(.*?)"/.exec(message);
  return new LoyaltyError(
    'input',
    'input.structure',
    `${source.candidate.cite} is not a readable ${name} file${where}${why === null ? '' : `: the key \`${why[1]}\` stands twice in one object`}.`,
    source.format === 'json'
      ? 'It must be one array of objects, or one object per line.'
      : 'Export it again.',
    { cause },
  );
}

/** Size in bytes of the file behind a source. */
export async function sizeOf(source: Source): Promise<number> {
  return (await stat(source.path)).size;
}

/** Names private files in the run's temporary folder. */
export function spooler(folder: string): (name: string) => string {
  let count = 0;
  return (name) => join(folder, `${name}-${++count}`);
}
