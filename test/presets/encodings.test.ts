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

async function cellsOf(path: string): Promise<{ preset: string | null; header: string[]; rows: string[] }> {
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
  const cells = source.header.map((_, index) => `coalesce(${cell(index)}, '')`);
  const rows = await engine.rows<{ text: string }>(
    `SELECT concat_ws('|', ${cells.join(', ')}) AS text FROM ${strictRelation(source).relation} ORDER BY text`,
  );
  return {
    preset: presetOf(source, null)?.id ?? null,
    header: source.header,
    rows: rows.map(({ text }) => text),
  };
}

it.each(presets)('$id is the same in every encoding and format', async ({ id, onlyAsked }) => {
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
    expect(expected?.preset).toBe(onlyAsked === true ? null : id);
    expect(expected?.rows.length).toBeGreaterThan(0);
  }
});
