import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { openSources, spooler } from '../../src/engine/inputs/open.ts';
import { presetOf } from '../../src/engine/inputs/presets.ts';
import { cell, strictRelation } from '../../src/engine/inputs/raw.ts';
import { presets } from '../../src/presets/index.ts';
import { scratch } from '../cli/run.ts';
import { gb18030 } from '../engine/inputs/gb18030.ts';

const root = fileURLToPath(new URL('../../fixtures/platforms/', import.meta.url));
let folder = '';
let engine: Engine;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loyalty-encodings-'));
  engine = await openDuckDb({ memory: '500MB', threads: 1, temporaryFolder: folder, readableFiles: [] });
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

function textOf(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

/** The text of an export in every format and encoding in which people send it around. */
async function writings(text: string): Promise<Record<string, Buffer>> {
  const rows = parse(text, {
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  return {
    'utf8.csv': Buffer.from(text),
    'marked.csv': Buffer.from(`\ufeff${text}`),
    'utf16.csv': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'utf16be.csv': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    'crlf.csv': Buffer.from(text.replaceAll('\n', '\r\n')),
    'tabs.tsv': Buffer.from(
      rows
        .map(
          (cells) =>
            `${cells.map((each) => (/["\t\n]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)).join('\t')}\n`,
        )
        .join(''),
    ),
    'packed.csv.gz': gzipSync(text),
    'packed.csv.zst': await zstd(text),
    'book.xlsx': Buffer.from(await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] })),
    ...(/[^\0-\x7f]/.test(text) ? { 'gbk.csv': gb18030(text) } : {}),
  };
}

/** The same as people hand it on: columns moved and added, in capitals, a title above, saved under another ending. */
async function layouts(text: string): Promise<Record<string, Buffer>> {
  const rows = parse(text, { relax_quotes: true, relax_column_count: true, skip_empty_lines: true });
  const [header = []] = rows;
  const moved = rows
    .map((cells) => [...cells, ...header.slice(cells.length).map(() => '')])
    .map((cells, line) => [
      line === 0 ? 'zz_internal' : `k${line}`,
      ...cells.slice(0, 2),
      line === 0 ? '内部备忘' : '备',
      ...cells.slice(2),
      line === 0 ? 'zz_flag' : '1',
    ])
    .map((cells) => cells.toReversed());
  const inCapitals = rows.map((cells, line) =>
    line === 0 ? cells.map((name) => name.toUpperCase()) : cells,
  );
  const lines = (cells: readonly string[][], separator: string) =>
    cells
      .map((row) => `${row.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator)}\r\n`)
      .join('');
  const titled = [['Report of 2024', '', 'printed'], [], ...moved];
  return {
    'moved.csv': Buffer.from(`\ufeff${lines(moved, ';')}`),
    'text.xlsx': Buffer.from(`\ufeff${lines(inCapitals, '\t')}`, 'utf16le'),
    'book.csv': Buffer.from(await writeXlsx({ sheets: [{ name: 'Sheet1', rows: titled }] })),
  };
}

/** The engine compresses: lines as they are, one column. */
async function zstd(text: string): Promise<Buffer> {
  const [plain, packed] = ['plain.txt', 'packed.zst'].map((name) => join(folder, name));
  writeFileSync(plain ?? '', text.replaceAll('\r\n', '\n'));
  const columns =
    "columns = {line: 'VARCHAR'}, delim = '\x01', quote = '', escape = '', header = false, auto_detect = false";
  await engine.run(
    `COPY (SELECT line FROM read_csv('${plain}', ${columns})) TO '${packed}' (FORMAT csv, HEADER false, DELIM '\x01', QUOTE '', ESCAPE '', COMPRESSION zstd)`,
  );
  return readFileSync(packed ?? '');
}

/** @param names the columns to read, however they are spelt; all of them where none are named */
async function cellsOf(
  path: string,
  names: readonly string[] | null = null,
): Promise<{ preset: string | null; header: readonly string[]; rows: string[] }> {
  const [source] = await openSources(
    { path, cite: path, table: null, named: true },
    {
      engine,
      standardInput: Readable.from([]),
      signal: new AbortController().signal,
      spool: spooler(mkdtempSync(join(folder, 'run-'))),
    },
  );
  if (source === undefined) throw new Error(path);
  const header = names ?? source.header;
  const spelt = source.header.map((name) => name.toLowerCase());
  const cells = header.map((name) => `coalesce(${cell(spelt.indexOf(name.toLowerCase()))}, '')`);
  const rows = await engine.rows<{ text: string }>(
    `SELECT concat_ws('|', ${cells.join(', ')}) AS text FROM ${strictRelation(source).relation} ORDER BY text`,
  );
  return {
    preset: presetOf(source, null)?.id ?? null,
    header,
    rows: rows.map(({ text }) => text),
  };
}

it.each(presets)('$id is the same in every encoding, format and layout', async ({ id, onlyAsked }) => {
  for (const name of readdirSync(join(root, id))) {
    const text = textOf(join(root, id, name));
    let expected: Awaited<ReturnType<typeof cellsOf>> | null = null;
    for (const [ending, bytes] of Object.entries(await writings(text))) {
      const path = join(folder, `${id}.${ending}`);
      writeFileSync(path, bytes);
      const read = await cellsOf(path).catch((error: unknown) =>
        Promise.reject(new Error(ending, { cause: error })),
      );
      expected ??= read;
      expect(read, ending).toEqual(expected);
    }
    // A form has two lines of header, which its own tests write.
    for (const [ending, bytes] of id === 'surveymonkey' ? [] : Object.entries(await layouts(text))) {
      const path = join(folder, `${id}.${ending}`);
      writeFileSync(path, bytes);
      expect(await cellsOf(path, expected?.header), ending).toEqual(expected);
    }
    expect(expected?.preset).toBe(onlyAsked === true ? null : id);
    expect(expected?.rows.length).toBeGreaterThan(0);
  }
});

it('counts the same in another layout, and says so of a title above a header', async () => {
  const text = textOf(join(root, 'woocommerce-orders', 'orders.csv'));
  const place = scratch({ 'plain.csv': text, 'titled.csv': `Report of 2024\n${text}` });
  const counted = async (file: string) => {
    const { stdout } = await place.run(['score', file, '--format', 'json']);
    return (JSON.parse(stdout) as { reconciliation: unknown }).reconciliation;
  };
  const expected = await counted('plain.csv');
  for (const [name, bytes] of Object.entries(await layouts(text))) {
    place.write(name, bytes);
    expect(await counted(name), name).toEqual(expected);
  }
  for (const command of ['score', 'init']) {
    const { stdout, stderr } = await place.run([command, 'titled.csv']);
    expect((stdout + stderr).replaceAll(/\s+/g, ' ')).toContain('begins with a line that');
  }
  place.write('orders.csv', `Report of 2024\n${text}`);
  const { stdout } = await place.run(['init', 'orders.csv']);
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/title, remove it|if that line is a title/);
  place.remove();
});
