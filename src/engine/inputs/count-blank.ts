import { open } from 'node:fs/promises';
import { CsvScanner, LineScanner, walkRecords, type Scanner } from './scan-records.ts';

export interface CountBlankOptions {
  path: string;
  format: 'csv' | 'jsonl';
  /** CSV only: physical line the header starts on, from 1. */
  headerLine?: number;
  /** CSV only. */
  delimiter?: string;
  /** CSV only: cells in the header. With a single one an empty line is a record. */
  columns?: number;
}

/** How many blank lines strict reading skipped without a word, in a file that it accepted. */
export async function countBlankLines(options: CountBlankOptions): Promise<{ blank: number }> {
  const { path, format, headerLine = 1, delimiter = ',', columns = 2 } = options;
  if (format === 'jsonl') return { blank: await scanBlank(path, new LineScanner(false), null) };
  if (columns === 1) return { blank: 0 };
  if (!(await mayHaveBlank(path, headerLine))) return { blank: 0 };
  return { blank: await scanBlank(path, new CsvScanner({ delimiter, columns, careful: false }), headerLine) };
}

/** Physical line of the first line of a CSV file without anything but separators; null where there is none. */
export async function firstBlankLine({
  path,
  headerLine,
  delimiter,
  columns,
}: Required<Omit<CountBlankOptions, 'format'>>): Promise<number | null> {
  let first: number | null = null;
  await walkRecords({
    path,
    scanner: new CsvScanner({ delimiter, columns, careful: true }),
    headerLine,
    visit({ kind, line, bytes, start, length }) {
      const isBlank = kind === 'blank' || (kind === 'record' && isEmpty(bytes, start, length, delimiter));
      if (isBlank) first = line;
      return first === null;
    },
  });
  return first;
}

/** Whether a record is made of separators, blanks and quotes. */
function isEmpty(bytes: Buffer, start: number, length: number, delimiter: string): boolean {
  const nothing = Buffer.from(`${delimiter} \t"`);
  for (let at = start; at < start + length; at++) if (!nothing.includes(bytes[at] ?? 0)) return false;
  return true;
}

async function scanBlank(path: string, scanner: Scanner, headerLine: number | null): Promise<number> {
  let blank = 0;
  await walkRecords({
    path,
    scanner,
    headerLine,
    visit({ kind }) {
      if (kind === 'blank') blank++;
      return true;
    },
  });
  return blank;
}

const chunkSize = 1024 * 1024;
/** How an empty line begins whatever the line ends are: `\n\r` is the inside of `\r\n\r\n`. */
const pairs = ['\n\n', '\r\r', '\n\r'].map((pair) => Buffer.from(pair));

/** A quick look for two line ends in a row, inside quotes or not: nearly every file has none. */
async function mayHaveBlank(path: string, headerLine: number): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    // One byte in front keeps the last byte of the chunk before, so that no pair is cut in two.
    const bytes = Buffer.alloc(chunkSize + 1);
    let isFirst = true;
    for (;;) {
      const { bytesRead } = await file.read(bytes, 1, chunkSize, null);
      if (bytesRead === 0) return false;
      let from = isFirst ? 1 : 0;
      if (isFirst) {
        isFirst = false;
        // The lines before the header are not asked for.
        for (let skipped = 1; skipped < headerLine; skipped++) {
          while (from <= bytesRead && bytes[from] !== 0x0a && bytes[from] !== 0x0d) from++;
          from += bytes[from] === 0x0d && bytes[from + 1] === 0x0a ? 2 : 1;
          if (from > bytesRead) return true;
        }
      }
      const chunk = bytes.subarray(from, bytesRead + 1);
      if (pairs.some((pair) => chunk.includes(pair))) return true;
      bytes[0] = bytes[bytesRead]!;
    }
  } finally {
    await file.close();
  }
}
