import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { spooler } from '../../../src/engine/inputs/open.ts';
import { readTables } from '../../../src/engine/inputs/read.ts';
import { quoteName } from '../../../src/engine/quote.ts';
import { columnsOf, tableById, tables, type Table, type TableId } from '../../../src/tables/index.ts';
import { anyRecord, type AnyRecord } from './any-record.ts';
import { openWriter, writings, type Writer, type Writing } from './writings.ts';

let folder = '';
let engine: Engine;
let writer: Writer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loyalty-formats-'));
  const opened = await openDuckDb({
    memory: '500MB',
    threads: 1,
    temporaryFolder: folder,
    readableFiles: [],
  });
  // Every reading starts as if the engine were new: opening one takes longer than reading a small file.
  engine = {
    ...opened,
    run: (sql) => opened.run(sql.replace(/^CREATE (MACRO|TABLE(?! IF))/, 'CREATE OR REPLACE $1')),
  };
  writer = await openWriter();
});
afterAll(async () => {
  await engine.close();
  writer.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the engine makes of a file: the typed cells of every record, as text, in the order of the texts. */
async function readBack(path: string, table: Table<TableId>): Promise<string[]> {
  const { files, findings } = await readTables({
    engine,
    candidates: [{ path, cite: path, table: table.id, named: true }],
    tables: {},
    styles: { dateOrder: null, decimal: null, timezone: 'UTC' },
    standardInput: Readable.from([]),
    signal: new AbortController().signal,
    spool: spooler(mkdtempSync(join(folder, 'run-'))),
    onReject: null,
    // A table without transactions beside it is no error here.
    onUnusable: (error) => {
      throw error;
    },
  });
  const [file] = files;
  if (file === undefined) throw new Error('no file was read');
  // A record without a currency beside others is told, and read all the same.
  expect(findings.filter(({ rule }) => rule !== 'currency.blank')).toEqual([]);
  expect(file.count).toMatchObject({ rejected: 0, blank: 0 });
  // Of the one big table only what the measures need is kept.
  const isKept = table.id !== 'transactions';
  const cells = columnsOf(table).map(({ name }) =>
    file.mapping.has(name) ? `coalesce(${quoteName(name)}::VARCHAR, '∅')` : `'∅'`,
  );
  const rows = await engine.rows<{ text: string }>(
    `SELECT concat_ws('|', ${cells.join(', ')}) AS text
     FROM ${isKept ? quoteName(table.id) : file.whole.typed(file.raw.relation, file.joins)}`,
  );
  if (!isKept) await engine.run('DROP TABLE read_lines');
  return rows.map(({ text }) => text).sort();
}

const expected = (table: Table, records: readonly AnyRecord[]): string[] =>
  records
    .map((record) =>
      columnsOf(table)
        .map(({ name }) => record[name]?.fact ?? '∅')
        .join('|'),
    )
    .sort();

let files = 0;
async function holdsFor(table: Table<TableId>, chosen: (all: readonly Writing[]) => readonly Writing[]) {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRecord(table), { minLength: 1, maxLength: 8 }), async (records) => {
      const facts = expected(table, records);
      for (const { name, write } of chosen(writings)) {
        const path = join(folder, `${++files}.${name}`);
        writeFileSync(path, await write(table, records, writer));
        expect(await readBack(path, table), name).toEqual(facts);
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
}

it('any reviews read back equal from every format in every encoding', () =>
  holdsFor(tableById('reviews'), (all) => all));

// Bytes become text before anybody knows the table: from here on each takes its turn.
it.each(tables.map((table, turn) => ({ table, turn })))(
  'any $table.id read back equal from every format',
  ({ table, turn }) =>
    holdsFor(table, (all) =>
      [...new Set(all.map(({ format }) => format))].map((format, index) => {
        const ways = all.filter((each) => each.format === format);
        return ways[(turn + index) % ways.length] as Writing;
      }),
    ),
);
