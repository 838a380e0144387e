import { createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import { LoyaltyError } from '../../errors.ts';
import type { Preset } from '../../presets/index.ts';
import { printable } from '../../printable.ts';
import { encodingChoices, type Encoding } from '../encodings.ts';
import type { Engine } from '../engine.ts';
import { quoteText } from '../quote.ts';
import { compressionOf, decompress } from './decompress.ts';
import { unreadable, type Candidate } from './discover.ts';
import {
  firstNonUtf8,
  markedEncoding,
  transcode,
  unmarkedEncoding,
  unmarkedUtf16,
  withoutMark,
  type NonUtf8,
  type OtherEncoding,
} from './encoding.ts';
import { foreignTo, refuseUnreadableHeader } from './foreign-text.ts';
import { refuseDoubtfulGbk } from './likely-encoding.ts';
import type { Likelier } from './likelier-encoding.ts';
import { isOldOffice, oldOffice, refuseMarkup } from './no-table.ts';
import { notReadable, unreadableStructure } from './unreadable-structure.ts';
import { openWorkbook, type OfWorkbook } from './sheets.ts';
import type { StyleOptions } from './styles.ts';
import { hasTwoLines, namesOfBoth } from './two-line-header.ts';

export type SourceFormat = 'csv' | 'json' | 'jsonl' | 'parquet' | 'xlsx';

/** A file that was opened: its format and header are known, its rows are not read yet. */
export interface Source {
  candidate: Candidate;
  /** The file that the engine reads: the file itself, or a decompressed or transcoded private copy. */
  path: string;
  /** The plain bytes as they were given, where the copy that is read was turned into UTF-8. */
  original?: { path: string; encoding: Encoding; likelier: Likelier | null };
  format: SourceFormat;
  /** Cell separator; empty where the format has none. */
  delimiter: string;
  /** Column names as the file spells them. */
  header: string[];
  /** Physical line of the header (row of the sheet), from 1; 0 where the format has none. */
  headerLine: number;
  /** The first records of a CSV file as it spells them, the one excepted that the end of the look may have cut. */
  sample?: readonly (readonly string[])[];
  /** How the export of its platform is read, where it was recognised. */
  preset?: Preset;
  /** What only sheets of a workbook have. */
  workbook?: OfWorkbook;
  /** Whether the decimal sign of its texts is a comma: then numbers that are no text are written with one, too. */
  hasComma: boolean;
  /** Whether opening it already showed lines that only careful reading can tell from good ones. */
  damaged: boolean;
}

const headBytes = 1 << 16;
const delimiters = [',', ';', '\t', '|'];

/** What opening a file depends on. */
export interface Settings {
  engine: Engine;
  standardInput: Readable;
  signal: AbortSignal;
  spool: (name: string) => string;
  /** What the user said; null where files say it themselves. */
  encoding?: Encoding | null | undefined;
  styles?: Pick<StyleOptions, 'decimal'>;
}

/** Decompresses and transcodes if need be, and finds out format, separator and header; several are sheets of a workbook. */
export async function openSources(candidate: Candidate, settings: Settings): Promise<Source[]> {
  const plain = await materialise(candidate, settings);
  const start = await readHead(plain, candidate);
  if (isZip(start)) return openWorkbook(plain, candidate, settings);
  if (isOldOffice(start)) throw await oldOffice(plain, candidate.cite);
  const encoding =
    markedEncoding(start) ?? saidEncoding(start, settings) ?? foreignEncoding(start, candidate);
  const inOther = encoding === null ? null : await inUtf8(plain, encoding, candidate, settings);
  const path = inOther?.path ?? plain;
  const head = encoding === null ? start : await readHead(path, candidate);
  if (isBlank(head)) throw empty(candidate);
  refuseMarkup(head, candidate.cite);
  const format = formatOf(candidate, head);
  const source: Source = {
    candidate,
    path,
    ...inOther,
    format,
    delimiter: '',
    header: [],
    headerLine: 0,
    hasComma: settings.styles?.decimal === 'comma',
    damaged: false,
  };
  if (format === 'csv') {
    const read = { ...source, ...readCsvHead(head, candidate) };
    if (encoding === null) await refuseUnreadableHeader(path, read.header, candidate.cite);
    return [read];
  }
  return [{ ...source, ...(await readKeys(source, settings.engine)) }];
}

const isZip = (head: Buffer): boolean => head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]));

/** The encoding that the user said, where the head is not UTF-8; ASCII in UTF-16 would pass for it. */
function saidEncoding(head: Buffer, { encoding = null }: Settings): Encoding | null {
  if (encoding === null || head.subarray(0, 4).toString('latin1') === 'PAR1') return null;
  if (encoding.startsWith('utf-16')) return head.includes(0) ? encoding : null;
  return unmarkedEncoding(head, head.length < headBytes) === null ? null : encoding;
}

async function inUtf8(
  path: string,
  encoding: Encoding,
  { cite }: Candidate,
  { spool, encoding: said = null }: Pick<Settings, 'spool' | 'encoding'>,
): Promise<Required<Pick<Source, 'path' | 'original'>>> {
  const likelier = encoding === 'gb18030' && said === null ? await refuseDoubtfulGbk(path, cite) : null;
  const output = spool('utf8');
  await transcode({ path, encoding, output, cite });
  return { path: output, original: { path, encoding, likelier } };
}

/** Standard input and compressed files become private files that can be read more than once. */
async function materialise(candidate: Candidate, settings: Settings): Promise<string> {
  let path = candidate.path;
  if (path === '-') {
    path = settings.spool('stdin');
    const { standardInput, signal } = settings;
    try {
      await pipeline(standardInput, createWriteStream(path, { mode: 0o600 }), { signal });
    } catch (cause) {
      if (signal.aborted || (cause as NodeJS.ErrnoException).code === 'ENOSPC') throw cause;
      throw unreadable(candidate.cite, cause);
    }
  }
  const compression = compressionOf(await readHead(path, candidate));
  if (compression === null) return path;
  const plain = settings.spool('plain');
  await decompress(path, compression, plain, candidate.cite);
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

const isBlank = (head: Buffer): boolean => /^[\ufeff\s]*$/.test(head.toString('utf8'));

function empty({ cite }: Candidate): LoyaltyError {
  return new LoyaltyError('input', 'input.empty', `${printable(cite)} is empty.`, 'Export it again.', {
    zh: { sentence: `${printable(cite)} 是空文件。`, remedy: '请重新导出。' },
  });
}

/** Refuses what is no text at all; names the encoding of text that is not UTF-8, as far as the head shows it. */
function foreignEncoding(head: Buffer, candidate: Candidate): OtherEncoding | null {
  const cite = printable(candidate.cite);
  const refuse = (what: string, remedy: string, zh: { sentence: string; remedy: string }) => {
    throw new LoyaltyError('input', 'input.format', `${cite} ${what}.`, remedy, { zh });
  };
  if (isBlank(head)) throw empty(candidate);
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return null;
  if (compressionOf(head) !== null)
    refuse('is compressed twice', 'Decompress it once.', {
      sentence: `${cite} 被压缩了两次。`,
      remedy: '请先解压一次。',
    });
  const utf16 = unmarkedUtf16(head);
  if (utf16 !== null) throw withoutMark(candidate.cite, utf16);
  const zero = head.indexOf(0);
  if (zero >= 0)
    refuse(
      `is a binary file (a zero byte at offset ${zero})`,
      `Name a CSV, Excel, JSON, JSON Lines or Parquet file; if it is text, say --encoding ${encodingChoices.join(', ')}.`,
      {
        sentence: `${cite} 是二进制文件（偏移 ${zero} 处有零字节）。`,
        remedy: `请给出 CSV、Excel、JSON、JSON Lines 或 Parquet 文件；如为文本，请用 --encoding ${encodingChoices.join('、')} 指明。`,
      },
    );
  const encoding = unmarkedEncoding(head, head.length < headBytes);
  // Which line it is can be told only by walking over the file.
  return encoding === 'unknown' ? null : encoding;
}

/** The text as it is read: in UTF-8, or with the question for its encoding. */
export async function inReadableText(
  source: Source,
  settings: Pick<Settings, 'spool' | 'encoding'>,
): Promise<Source> {
  const fault = await firstNonUtf8(source.path);
  return fault === null ? source : inUtf8From(source, fault, settings);
}

/** A file whose head was UTF-8 and whose rest turned out not to be, in UTF-8 where its encoding can be told. */
export async function inUtf8From(
  source: Source,
  fault: NonUtf8,
  settings: Pick<Settings, 'spool' | 'encoding'>,
): Promise<Source> {
  const { encoding = null } = settings;
  if (fault.why === 'cut') throw await foreignTo(source.path, fault, source.candidate.cite);
  const found = encoding ?? (fault.encoding === 'unknown' ? null : fault.encoding);
  if (found !== null) return { ...source, ...(await inUtf8(source.path, found, source.candidate, settings)) };
  throw await foreignTo(source.path, fault, source.candidate.cite);
}

function formatOf(candidate: Candidate, head: Buffer): SourceFormat {
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet';
  const name = candidate.cite.replace(/\.(gz|zst)$/i, '').toLowerCase();
  if (/\.(jsonl|ndjson)$/.test(name)) return 'jsonl';
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (name.endsWith('.json')) {
    if (text.startsWith('[')) return 'json';
    if (text.startsWith('{')) return 'jsonl';
    throw notReadable(candidate, 'json');
  }
  if (!/\.(csv|tsv|txt)$/.test(name)) {
    if (/^\[\s*[{\]]/.test(text)) return 'json';
    if (text.startsWith('{')) return 'jsonl';
  }
  return 'csv';
}

/** Separator and header line of a CSV file. */
function readCsvHead(
  head: Buffer,
  { cite }: Candidate,
): Pick<Source, 'delimiter' | 'header' | 'headerLine' | 'sample' | 'damaged'> {
  const text = head.toString('utf8').replace(/^\ufeff/, '');
  // Blank lines above the header are skipped here and by the engine alike, and so is Excel's `sep=;`.
  const leading = /^(?:[^\S\r\n]*(?:\r\n|\n|\r))*(?:"?sep=(.)"?[^\S\r\n]*(?:\r\n|\n|\r))?/i.exec(text);
  const skipped = leading?.[0] ?? '';
  const headerLine = (skipped.match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
  const body = text.slice(skipped.length);
  const said = delimiters.find((delimiter) => delimiter === leading?.[1]);
  const readings = (said === undefined ? delimiters : [said]).map((delimiter) => ({
    delimiter,
    rows: parseHead(body, delimiter),
  }));
  const best = readings.reduce((a, b) => (regularity(b.rows) > regularity(a.rows) ? b : a));
  const header = best.rows[0] ?? [];
  if (header.length === 0)
    throw new LoyaltyError(
      'input',
      'input.header',
      `${printable(cite)} has no header that can be read.`,
      'Write column names in the first line.',
      { zh: { sentence: `${printable(cite)} 没有可读的表头。`, remedy: '请在第一行写明列名。' } },
    );
  const [, second = []] = best.rows;
  // A question may span lines: then the second line of the header stays a record without an answer.
  const isBelow = hasTwoLines(header, second) && ![...header, ...second].some((cell) => /[\r\n]/.test(cell));
  // The engine takes the first line end for that of the whole file: after skipped lines that end otherwise, or a question
  // that is broken as Excel does it, it would read nothing and not say so.
  const inHeader = header.join(' ').match(/\r\n|\n|\r/g)?.length ?? 0;
  const ends = new Set(text.match(/\r\n|\n|\r/g)?.slice(0, headerLine + inHeader));
  return {
    delimiter: best.delimiter,
    header: namesOfBoth(
      header.map((cell) => cell.trim()),
      second,
    ),
    headerLine: headerLine + (isBelow ? 1 : 0),
    sample: best.rows.slice(isBelow ? 2 : 1, -1),
    damaged: ends.size > 1,
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

/** Column names of Parquet files and keys of JSON objects, from the engine. */
async function readKeys(source: Source, engine: Engine): Promise<Pick<Source, 'header' | 'damaged'>> {
  const path = quoteText(source.path);
  try {
    if (source.format === 'parquet') {
      const rows = await engine.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM read_parquet(${path})`);
      return { header: rows.map((row) => row.column_name), damaged: false };
    }
    if (source.format === 'json') await refuseCutArray(source);
    // Every key of every object counts as a column, so the whole file is looked at.
    const rows = await engine.rows<{ name: string | null; repeats: boolean }>(
      `SELECT name, bool_or(repeats) AS repeats
       FROM (SELECT unnest(keys) AS name, generate_subscripts(keys, 1) AS position, repeats
         FROM (SELECT if(len(keys) > 0, keys, [NULL]) AS keys, len(keys) <> len(list_distinct(keys)) AS repeats
           FROM (SELECT json_keys(json) AS keys FROM ${objectsSql(source, true)})))
       GROUP BY name ORDER BY min(position), name`,
    );
    const header = rows.flatMap(({ name }) => (name === null ? [] : [name]));
    if (header.length === 0)
      throw new LoyaltyError(
        'input',
        'input.no-objects',
        `${printable(source.candidate.cite)} holds no JSON object with keys.`,
        'It must be one array of objects, or one object per line.',
        {
          zh: {
            sentence: `${printable(source.candidate.cite)} 中没有含键的 JSON 对象。`,
            remedy: '应为一个对象数组，或每行一个对象。',
          },
        },
      );
    const repeated = rows.some(({ repeats }) => repeats);
    if (repeated && source.format === 'json')
      throw notReadable(source.candidate, 'json', {
        en: ': a key stands twice in one object',
        zh: '：同一对象中有重复的键',
      });
    return { header, damaged: repeated || header.length < rows.length };
  } catch (cause) {
    if (cause instanceof LoyaltyError) throw cause;
    throw unreadableStructure(source, cause);
  }
}

/** Each object of a JSON file as `json`. */
export function objectsSql({ path, format }: Pick<Source, 'path' | 'format'>, lenient = false): string {
  return `read_json_objects(${quoteText(path)}, format = '${format === 'json' ? 'array' : 'newline_delimited'}',
    maximum_object_size = 16777216${lenient && format === 'jsonl' ? ', ignore_errors = true' : ''})`;
}

/** The engine takes the end of a file for the end of an array that was never closed. */
async function refuseCutArray(source: Source): Promise<void> {
  const size = await sizeOf(source);
  const file = await open(source.path, 'r');
  try {
    const length = Math.min(size, 1 << 12);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const tail = buffer.toString('latin1').trimEnd();
    if (tail !== '' && !tail.endsWith(']'))
      throw notReadable(source.candidate, 'json', { en: ': its end is missing', zh: '：缺少结尾' });
  } finally {
    await file.close();
  }
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
