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
}

const chunkSize = 1 << 20;
const LF = 0x0a;
const CR = 0x0d;
const tailSize = 1 << 16;

/** Null for formats without lines. */
export async function textFacts(source: Source): Promise<TextFacts | null> {
  if (source.format !== 'csv' && source.format !== 'jsonl') return null;
  const counts = await countEnds(source.path);
  const isMixed = [counts.lf, counts.crlf, counts.cr].filter((count) => count > 0).length > 1;
  const last = counts.last.toString('utf8');
  return {
    mixedLine: isMixed && source.format === 'csv' ? await firstOther(source) : null,
    lines: counts.lf + counts.crlf + counts.cr + (counts.last.length > 0 ? 1 : 0),
    endsWithLineEnd: counts.last.length === 0,
    lastCells: source.format === 'csv' ? cellsOf(last, source.delimiter) : 1,
  };
}

/** Line ends by kind, inside quotes or not, and what stands behind the last one. */
async function countEnds(path: string): Promise<{ lf: number; crlf: number; cr: number; last: Buffer }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafe(chunkSize);
    let [lf, crlf, cr] = [0, 0, 0];
    let endedInReturn = false;
    for (;;) {
      const { bytesRead } = await file.read(bytes, 0, chunkSize, null);
      if (bytesRead === 0) break;
      const chunk = bytes.subarray(0, bytesRead);
      const split = endedInReturn && chunk[0] === LF;
      // Nearly every file has no carriage return at all: then only line feeds are to be counted.
      for (let at = chunk.indexOf(CR); at >= 0; at = chunk.indexOf(CR, at + 1))
        if (at + 1 < bytesRead && chunk[at + 1] !== LF) cr++;
        else crlf++;
      for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) lf++;
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
    return { lf: lf - crlf, crlf, cr, last: tail.subarray(end + 1) };
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
