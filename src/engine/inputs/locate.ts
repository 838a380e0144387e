import { CsvScanner, LineScanner, walkRecords } from './scan-records.ts';

export interface LocateOptions {
  path: string;
  format: 'csv' | 'jsonl';
  /** Record numbers from 1, ascending; blank lines and the header are not counted. */
  ordinals: readonly number[];
  /** CSV only: physical line the header starts on, from 1. */
  headerLine?: number;
  /** CSV only. */
  delimiter?: string;
  /** CSV only: cells in the header. With a single one an empty line is a record. */
  columns?: number;
  /** Whether strict reading refused the file: then records are cut as careful reading cuts them. */
  careful?: boolean;
}

/** Where a record stands: its first physical line, from 1, and its text without the line end. */
export interface Location {
  line: number;
  raw: string;
}

/** Finds records by their number. Reads no further than the last one. */
export async function locateRecords(options: LocateOptions): Promise<Map<number, Location>> {
  const { path, format, ordinals, headerLine = 1, delimiter = ',', columns = 2, careful = false } = options;
  const found = new Map<number, Location>();
  if (ordinals.length === 0) return found;
  const isCsv = format === 'csv';
  let next = 0;
  await walkRecords({
    path,
    scanner: isCsv ? new CsvScanner({ delimiter, columns, careful }) : new LineScanner(careful),
    headerLine: isCsv ? headerLine : null,
    visit({ kind, bytes, start, length, line, record }) {
      if (kind === 'blank') return true;
      if (record !== ordinals[next]) return true;
      found.set(record, { line, raw: bytes.toString('utf8', start, start + length) });
      while (ordinals[next] === record) next++;
      return next < ordinals.length;
    },
  });
  return found;
}
