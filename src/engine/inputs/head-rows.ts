import { open } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Source } from './open.ts';

/** The first lines of a text file as cells, for every separator: to see what stands where the header should. */
export async function headRows(
  { path, format }: Source,
  most = 20,
): Promise<{ delimiter: string; rows: { line: number; cells: string[] }[] }[]> {
  if (format !== 'csv') return [];
  const file = await open(path, 'r');
  const head = Buffer.alloc(1 << 16);
  const { bytesRead } = await file.read(head, 0, head.length, 0);
  await file.close();
  const lines = head
    .toString('utf8', 0, bytesRead)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/);
  return [',', ';', '\t', '|'].map((delimiter) => ({
    delimiter,
    rows: lines.slice(0, most).flatMap((text, index) => {
      const cells = cellsOf(text, delimiter);
      return cells.length === 0 ? [] : [{ line: index + 1, cells }];
    }),
  }));
}

function cellsOf(line: string, delimiter: string): string[] {
  try {
    const [row = []] = parse(line, { delimiter, relax_quotes: true, relax_column_count: true });
    return row.map((text) => text.trim());
  } catch {
    return [];
  }
}
