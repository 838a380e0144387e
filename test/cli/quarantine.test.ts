import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { encoded } from '../fuzz/good-file.ts';
import { scratch } from './run.ts';

const place = scratch();
afterAll(() => place.remove());

interface Kept {
  line: string;
  record: string;
  rule: string;
  column: string;
  value: string;
  raw: string;
  raw_base64: string;
}

/** What is kept of a file, each row as the bytes that can be had back. */
async function kept(command: string, name: string, content: Buffer): Promise<(Kept & { bytes: Buffer })[]> {
  place.write(name, content);
  const argv = [command, `transactions=${name}`, '--on-error', 'quarantine', '--quarantine', 'bad.csv'];
  const { exitCode, stderr } = await place.run(argv);
  expect(exitCode, stderr).toBe(command === 'validate' ? 1 : 0);
  const rows = parse(readFileSync(join(place.folder, 'bad.csv')), { columns: true }) as Kept[];
  return rows.map((row) => ({
    ...row,
    bytes: row.raw_base64 === '' ? Buffer.from(row.raw) : Buffer.from(row.raw_base64, 'base64'),
  }));
}

/** Every kind of bad record behind two good ones; ~ stands for the line end. */
const good = ['customer_id,date,amount,备注', 'a,2024-01-01,1,谢谢', 'a,2024-02-01,1,谢谢'];
/** A date far ahead stands alone only among many. */
const more = Array.from({ length: 40 }, (_, index) => `d${index},2024-03-01,1,谢谢`);
const bad: readonly (readonly [rule: string, record: string])[] = [
  ['cell.date', 'b,2024-02-30,2,"两行~文字 ""引"" "'],
  ['cell.number', '"=1+1",2024-01-03,x,谢谢'],
  ['record.ragged', 'c,2024-01-04'],
  ['record.stray-quote', '"c"x,2024-01-04,3,谢谢'],
  ['cell.missing', ' -c ,,3,送货上门'],
  ['date.isolated', 'c,2062-01-04,3,送货上门'],
];

describe.each([
  ['UTF-8', '\n', (text: string) => Buffer.from(text)],
  ['UTF-8 with a mark and CR LF', '\r\n', (text: string) => Buffer.from(text)],
  ['GB18030', '\r\n', (text: string) => encoded({ encoding: 'gb18030' }, text)],
  ['UTF-16', '\n', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-16 of the other order', '\r\n', (text: string) => Buffer.from(text, 'utf16le').swap16()],
])('%s', (name, end, bytesOf) => {
  const mark = /mark|16/.test(name) ? '\ufeff' : '';
  const records = bad.map(([, record]) => record.replaceAll('~', end));
  const text = [...good, ...records, ...more].join(end) + end;

  it.each(['validate', 'score'])('%s keeps bad rows byte for byte beside their reasons', async (command) => {
    const rows = await kept(command, 'orders.csv', bytesOf(mark + text));
    expect(rows.map(({ rule }) => rule).toSorted()).toEqual(bad.map(([rule]) => rule).toSorted());
    for (const [index, [rule]] of bad.entries()) {
      const row = rows.find((each) => each.rule === rule);
      expect({ rule, bytes: row?.bytes }).toEqual({ rule, bytes: bytesOf(records[index] ?? '') });
      // One record has two lines: those behind it stand one line further down.
      expect(row).toMatchObject({ record: `${index + 3}`, line: `${index + 4 + (index > 0 ? 1 : 0)}` });
    }
  });
});

it('of a compressed file in another encoding, too', async () => {
  const lines = [...good, 'b,2024-02-30,2,送货上门', ''];
  const [row] = await kept(
    'score',
    'packed.csv.gz',
    gzipSync(encoded({ encoding: 'gb18030' }, lines.join('\n'))),
  );
  expect(row?.bytes).toEqual(encoded({ encoding: 'gb18030' }, lines[3] ?? ''));
});

it('of a record that is too long, all of it', async () => {
  const long = `b,2024-01-05,3${'x'.repeat(5_000_000)},`;
  const [row] = await kept('score', 'long.csv', Buffer.from([...good, long, ''].join('\n')));
  expect(row?.rule).toBe('record.too-long');
  expect(row?.bytes.equals(Buffer.from(long))).toBe(true);
});

it('of JSON the object as it stands, of JSON Lines the line', async () => {
  const objects = [
    '{"customer_id":"a", "date":"2024-01-01","amount":1}',
    '{ "customer_id":"b",  "date":"2024-02-30","amount":1.50}',
  ];
  const [inArray] = await kept('score', 'orders.json', Buffer.from(`[\n${objects.join(',\n')}\n]`));
  expect(inArray).toMatchObject({ rule: 'cell.date', record: '2', line: '', raw: objects[1] });
  const [line] = await kept('score', 'orders.jsonl', Buffer.from(`${objects.join('\n')}\n`));
  expect(line).toMatchObject({ rule: 'cell.date', record: '2', line: '2', raw: objects[1] });
});

it('of Parquet the cells', async () => {
  const [row] = await kept('score', 'orders.parquet', await parquet());
  expect(JSON.parse(row?.raw ?? '')).toEqual({ customer_id: 'b', date: '2024-02-30', amount: '2' });
});

async function parquet(): Promise<Buffer> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const path = join(place.folder, 'made.parquet');
  await connection.run(
    `COPY (SELECT * FROM (VALUES ('a', '2024-01-01', '1'), ('b', '2024-02-30', '2')) AS t(customer_id, date, amount)) TO '${path}' (FORMAT parquet)`,
  );
  connection.closeSync();
  return readFileSync(path);
}
