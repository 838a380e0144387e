import { createReadStream } from 'node:fs';
import type { Engine } from '../engine.ts';
import type { Source } from './open.ts';
import { cell, type Raw } from './raw.ts';

/**
 * Throws the engine's own error where strict reading of some columns would overlook a record with too many or too few
 * cells, or bring the engine down: of cells that hold a doubled quote it keeps count only where every column is read. So
 * files with doubled quotes are read as a whole first.
 */
export async function refuseOverlooked(
  engine: Engine,
  { format, path, header }: Source,
  raw: Raw,
): Promise<void> {
  if (format !== 'csv' || !(await hasDoubledQuote(path))) return;
  await engine.rows(
    `SELECT ${header.map((_, index) => `sum(strlen(${cell(index)}))`).join(', ')} FROM ${raw.relation}`,
  );
}

async function hasDoubledQuote(path: string): Promise<boolean> {
  let endsInQuote = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    if ((endsInQuote && bytes[0] === 0x22) || bytes.includes('""')) return true;
    endsInQuote = bytes.at(-1) === 0x22;
  }
  return false;
}
