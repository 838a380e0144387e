import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeXlsx } from 'hucre/xlsx';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb.ts';
import { spooler } from '../../../src/engine/inputs/open.ts';
import { readTables } from '../../../src/engine/inputs/read.ts';
import { gb18030 } from './gb18030.ts';

interface Line {
  id: string;
  day: string;
  /** In tenths of cents, so that every number of decimals occurs. */
  amount: number;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loyalty-formats-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const exact = (amount: number) => (amount / 1000).toFixed(3);

function separated(lines: readonly Line[], delimiter: string): string {
  const cell = (text: string) =>
    /["\r\n\s]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return [['customer_id', 'date', 'amount'], ...lines.map(({ id, day, amount }) => [id, day, exact(amount)])]
    .map((cells) => `${cells.map(cell).join(delimiter)}\n`)
    .join('');
}

const objects = (lines: readonly Line[]) =>
  lines.map(({ id, day, amount }) => ({
    customer_id: id,
    date: day,
    amount: Number(exact(amount)),
    extra: { nested: [amount] },
  }));

/** Ids as text, days as days, amounts as numbers, as people keep them. */
async function workbook(lines: readonly Line[]): Promise<Uint8Array> {
  const rows = lines.map(({ id, day, amount }) => [id, new Date(`${day}T00:00:00Z`), amount / 1000]);
  return writeXlsx({ sheets: [{ name: '订单', rows: [['customer_id', 'date', 'amount'], ...rows] }] });
}

/** Written by the engine, which knows Parquet and Zstandard. */
async function copied(path: string, format: string, lines: readonly Line[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  const values = lines.map(
    ({ id, day, amount }) => `(${text(id)}, DATE '${day}', ${exact(amount)}::DECIMAL(12, 3))`,
  );
  await connection.run(
    `COPY (SELECT * FROM (VALUES ${values.join(', ')}) AS t(customer_id, date, amount)) TO ${text(path)} (${format})`,
  );
  connection.closeSync();
  instance.closeSync();
}

/** What the engine makes of a file: every record as text, in order. */
async function factsOf(path: string): Promise<string[]> {
  const engine = await openDuckDb({
    memory: '500MB',
    threads: 1,
    temporaryFolder: folder,
    readableFiles: [path],
  });
  try {
    const { files } = await readTables({
      engine,
      candidates: [{ path, cite: path, table: 'transactions', named: true }],
      tables: {},
      styles: { dateOrder: null, decimal: null, timezone: 'UTC' },
      standardInput: Readable.from([]),
      signal: new AbortController().signal,
      spool: spooler(mkdtempSync(join(folder, 'run-'))),
      onReject: null,
    });
    expect(files[0]?.count).toMatchObject({ rejected: 0, blank: 0 });
    const rows = await engine.rows<{ fact: string }>(
      "SELECT concat_ws('|', customer_id, day, amount, reason) AS fact FROM read_lines ORDER BY fact",
    );
    return rows.map(({ fact }) => fact);
  } finally {
    await engine.close();
  }
}

// Ids that reading leaves as they are: no guards, masks, notations or words for "nothing", no blanks at the ends.
const id = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter(
    (text) =>
      !/[\0\p{Cs}\p{Cc}*]|^['=#\s]|^[\s]|\s$|^(null|nan|none|\\n|n\/a)$|e\+/iu.test(text) &&
      text.trim() === text,
  );
const oddId = fc.constantFrom(
  '007',
  "O'Reilly, X",
  'a"b""c',
  'x;y\tz|w',
  'line\nbreak',
  '张伟',
  '😀👨‍👩‍👧',
  '1e5',
  '-5',
  '@x',
  '0.10',
);
const line: fc.Arbitrary<Line> = fc.record({
  id: fc.oneof(id, oddId),
  day: fc
    .integer({ min: 0, max: 25_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  amount: fc.integer({ min: -5_000_000, max: 5_000_000 }),
});

it('any small table reads back to the same facts from every format', async () => {
  let table = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
      const base = join(folder, `${++table}`);
      const files: Record<string, string | Buffer> = {
        '.comma.csv': separated(lines, ','),
        '.semicolon.csv': separated(lines, ';'),
        '.tsv': separated(lines, '\t'),
        '.pipe.txt': separated(lines, '|'),
        '.mark.csv': `\ufeff${separated(lines, ',')
          .replaceAll(/(\.\d{3})\n/g, '$1\r\n')
          .replace('amount\n', 'amount\r\n')}`,
        '.utf16.csv': Buffer.from(`\ufeff${separated(lines, ',')}`, 'utf16le'),
        '.gbk.csv': gb18030(
          separated(lines, ',').replace('customer_id,date,amount', '客户编号,下单日期,实付金额'),
        ),
        '.csv.gz': gzipSync(separated(lines, ',')),
        '.json': JSON.stringify(objects(lines), null, 1),
        '.jsonl': objects(lines)
          .map((each) => `${JSON.stringify(each)}\n`)
          .join(''),
      };
      for (const [ending, content] of Object.entries(files)) writeFileSync(base + ending, content);
      await copied(`${base}.parquet`, 'FORMAT parquet', lines);
      await copied(`${base}.csv.zst`, 'FORMAT csv, HEADER, COMPRESSION zstd', lines);
      writeFileSync(`${base}.xlsx`, await workbook(lines));
      const expected = lines
        .map((each) => `${each.id}|${each.day}|${(each.amount / 1000).toFixed(4)}|0`)
        .toSorted(byBytes);
      for (const ending of [...Object.keys(files), '.parquet', '.csv.zst', '.xlsx'])
        expect((await factsOf(base + ending)).toSorted(byBytes), ending).toEqual(expected);
    }),
    { numRuns: 5 },
  );
});

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
