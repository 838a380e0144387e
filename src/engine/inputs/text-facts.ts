import { isAscii } from 'node:buffer';
import { open } from 'node:fs/promises';
import { cellSpan } from './cell-span.ts';
import type { Source } from './open.ts';
import { CsvScanner, walkRecords } from './scan-records.ts';

/** What the bytes of a text file show beside its records. */
export interface TextFacts {
  /** The first record that ends otherwise than those before it; null where all end alike. */
  mixedLine: number | null;
  lines: number;
  endsWithLineEnd: boolean;
  /** Cells of the last line, as far as the separator tells; of JSON Lines 1 where it is whole. */
  lastCells: number;
  /** Bytes of the longest line where no cell can span several; null otherwise. */
  longest: number | null;
  /** Whether cells may begin or end with what cleaning takes off: blanks, guards of spreadsheets. */
  hasEdges: boolean;
  hasFullWidth: boolean;
}

const chunkSize = 1 << 20;
const LF = 0x0a;
const CR = 0x0d;
const tailSize = 1 << 16;

/** Null for formats without lines. */
export async function textFacts(source: Source): Promise<TextFacts | null> {
  if (source.format !== 'csv' && source.format !== 'jsonl') return null;
  const counts = await countEnds(source.path);
  const isCsv = source.format === 'csv';
  const bytes = isCsv ? await oddBytes(source) : { hasEdges: true, hasFullWidth: true };
  const isMixed = [counts.lf, counts.crlf, counts.cr].filter((count) => count > 0).length > 1;
  const last = counts.last.toString('utf8');
  return {
    mixedLine: isMixed && source.format === 'csv' ? await firstOther(source) : null,
    lines: counts.lf + counts.crlf + counts.cr + (counts.last.length > 0 ? 1 : 0),
    endsWithLineEnd: counts.last.length === 0,
    lastCells: isCsv ? cellsOf(last, source.delimiter) : 1,
    longest: isCsv && !counts.hasQuotes ? counts.longest : null,
    ...bytes,
  };
}

const QUOTE = 0x22;
/** Blank, tab, apostrophe, equals sign: what cleaning takes off, or looks for at the beginning of a cell. */
const edges = [0x20, 0x09, 0x27, 0x3d];

/**
 * Whether any cell can hold what checks of single cells look for. Nearly no file does, and looking at its bytes takes a
 * fraction of the time that asking each cell does. May say yes where there is none, never no where there is one.
 */
async function oddBytes({ path, delimiter }: Source): Promise<Pick<TextFacts, 'hasEdges' | 'hasFullWidth'>> {
  const ends = new Uint8Array(256);
  for (const byte of [LF, CR, QUOTE, delimiter.charCodeAt(0)]) ends[byte] = 1;
  let hasEdges = false;
  let hasFullWidth = false;
  let before: Buffer = Buffer.from('\n');
  for await (const chunk of chunksOf(path)) {
    // A character or a pair may be cut in two: each chunk begins with the end of the one before it.
    const bytes = Buffer.concat([before, chunk]);
    hasEdges ||= edges.some((byte) =>
      // Where tabs part the cells, one that belongs to a cell stands in quotes.
      ends[byte] === 1 ? bytes.includes(QUOTE) : standsAtEdge(bytes, byte, ends),
    );
    if (!isAscii(bytes)) {
      hasEdges ||= bytes.includes(noBreakSpace) || bytes.includes(wideSpace);
      hasFullWidth ||= bytes.includes(fullWidth) || bytes.includes(fullWidthSmall);
    }
    if (hasEdges && hasFullWidth) break;
    before = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4)));
  }
  // The last cell may end with the file.
  hasEdges ||= edges.includes(before.at(-1) ?? LF);
  return { hasEdges, hasFullWidth };
}

const noBreakSpace = Buffer.from('\u00a0');
const wideSpace = Buffer.from('\u3000');
/** The first two bytes of full-width digits and letters, and of some punctuation. */
const fullWidth = Buffer.from([0xef, 0xbc]);
const fullWidthSmall = Buffer.from([0xef, 0xbd]);

/** Whether a byte stands where a cell may begin or end; the first byte has had its turn, the last one will have. */
function standsAtEdge(bytes: Buffer, byte: number, ends: Uint8Array): boolean {
  for (let at = bytes.indexOf(byte, 1); at > 0; at = bytes.indexOf(byte, at + 1))
    if (ends[bytes[at - 1] ?? 0] === 1 || (at + 1 < bytes.length && ends[bytes[at + 1] ?? 0] === 1))
      return true;
  return false;
}

/** The bytes of a file, each chunk valid until the next. */
async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(chunkSize);
    for (;;) {
      const { bytesRead } = await file.read(bytes, 0, chunkSize, null);
      if (bytesRead === 0) return;
      yield bytes.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Line ends by kind, inside quotes or not, and what stands behind the last one. */
async function countEnds(path: string): Promise<{
  lf: number;
  crlf: number;
  cr: number;
  last: Buffer;
  longest: number;
  hasQuotes: boolean;
}> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafe(chunkSize);
    let [lf, crlf, cr] = [0, 0, 0];
    let endedInReturn = false;
    let hasQuotes = false;
    // Line feeds are near enough: a line that ends with a return alone only looks longer than it is.
    let [longest, carried] = [0, 0];
    for (;;) {
      const { bytesRead } = await file.read(bytes, 0, chunkSize, null);
      if (bytesRead === 0) break;
      const chunk = bytes.subarray(0, bytesRead);
      const split = endedInReturn && chunk[0] === LF;
      // Nearly every file has no carriage return at all: then only line feeds are to be counted.
      for (let at = chunk.indexOf(CR); at >= 0; at = chunk.indexOf(CR, at + 1))
        if (at + 1 < bytesRead && chunk[at + 1] !== LF) cr++;
        else crlf++;
      hasQuotes ||= chunk.includes(QUOTE);
      let from = -carried;
      for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) {
        lf++;
        if (at - from > longest) longest = at - from;
        from = at + 1;
      }
      carried = bytesRead - from;
      if (endedInReturn && !split) {
        cr++;
        crlf--;
      }
      endedInReturn = chunk[bytesRead - 1] === CR;
    }
    if (endedInReturn) {
      cr++;
      crlf--;
    }
    const length = Math.min(size, tailSize);
    const tail = Buffer.alloc(length);
    await file.read(tail, 0, length, size - length);
    const end = Math.max(tail.lastIndexOf(LF), tail.lastIndexOf(CR));
    longest = Math.max(longest, carried);
    return { lf: lf - crlf, crlf, cr, last: tail.subarray(end + 1), longest, hasQuotes };
  } finally {
    await file.close();
  }
}

/** Line ends inside quotes are text: only those between records are compared. */
async function firstOther({ path, delimiter, header, headerLine }: Source): Promise<number | null> {
  let usual: string | null = null;
  let other: number | null = null;
  await walkRecords({
    path,
    scanner: new CsvScanner({ delimiter, columns: header.length, careful: true }),
    headerLine,
    visit({ bytes, start, length, line }) {
      const at = start + length;
      const end = bytes[at] === CR ? (bytes[at + 1] === LF ? 'crlf' : 'cr') : bytes[at] === LF ? 'lf' : null;
      if (end !== null && usual !== null && end !== usual) other = line;
      usual ??= end;
      return other === null;
    },
  });
  return other;
}

function cellsOf(line: string, delimiter: string): number {
  if (line === '') return 0;
  let cells = 0;
  while (cells < 10_000 && cellSpan(line, delimiter, cells).start < line.length) cells++;
  // A separator at the very end opens one more cell.
  return line.endsWith(delimiter) ? cells + 1 : cells;
}
