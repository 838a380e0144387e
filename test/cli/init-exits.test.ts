import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { scratch } from './run.ts';

const fixture = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/platforms/${path}`, import.meta.url)));

it.each([
  ['lines of orders alone', fixture('taobao-items/ExportOrderDetailList202401.csv'), 2],
  ['orders of no buyer', fixture('pinduoduo-orders/orders_export.csv'), 1],
  ['unknown columns', 'foo,bar\n1,2\n', 2],
  ['two-digit years', 'customer_id,date,amount\nA,31/01/24,10\n', 1],
  ['nothing at all', '', 3],
  ['an unknown encoding', Buffer.from('customer_id,date,amount\nK\xf6ln,2024-01-05,10\n', 'latin1'), 3],
])('init ends as score does: %s', async (_, content, expected) => {
  const place = scratch({ 'x.csv': content });
  const codes = [];
  for (const command of ['init', 'score']) codes.push((await place.run([command, 'x.csv'])).exitCode);
  place.remove();
  expect(codes).toEqual([expected, expected]);
});

/* What follows can be mapped, so a configuration is written; score refuses it all the same, and init says so. */

const rows = 'A,2024-01-05,10\nB,2024-02-05,20\n';
const orders = `customer_id,date,amount\n${rows}`;

it.each([
  ['a header alone', { 'x.csv': 'customer_id,date,amount\n' }, 1, 'settle first: records; then'],
  [
    'dates of either order',
    { 'x.csv': 'customer_id,date,amount\nA,03/04/2024,1\n' },
    2,
    'settle first: dates; then',
  ],
  [
    'a comma that may mark either',
    { 'x.csv': 'customer_id,date,amount\nA,2024-01-05,"1,234"\n' },
    2,
    'settle first: numbers; then',
  ],
  ['two files of the same content', { 'x.csv': orders, 'y.csv': orders }, 2, 'as it is, it stops:'],
  [
    'no customer in any record',
    { 'x.csv': 'customer_id,date,amount\n,2024-01-05,1\n' },
    1,
    'as it is, it stops:',
  ],
  ['guests alone', { 'x.csv': 'customer_id,date,amount\nguest,2024-01-05,1\n' }, 1, 'as it is, it stops:'],
  [
    'a column that stands twice',
    { 'x.csv': 'customer_id,date,amount,amount\nA,2024-01-05,1,2\n' },
    1,
    'as it is, it stops:',
  ],
])('what score refuses is not proposed as if it worked: %s', async (_, files, code, said) => {
  const place = scratch({ ...files });
  const { exitCode, stderr } = await place.run(['init', ...Object.keys(files)]);
  const scored = await place.run(['score', ...Object.keys(files)]);
  const [last] = stderr.trimEnd().split('\n').slice(-1);
  expect([exitCode, scored.exitCode, last]).toEqual([code, code, scored.stderr.trimEnd()]);
  expect(stderr).toContain(said);
  expect(existsSync(join(place.folder, 'loyalty.config.json'))).toBe(true);
  place.remove();
});

it('says how many customers and records the proposed command counts, and what it leaves out', async () => {
  const place = scratch({ 'x.csv': `${orders}C,yesterday,30\n`, 'old/y.csv': orders });
  const { exitCode, stderr } = await place.run(['init', '.']);
  expect(exitCode).toBe(0);
  expect(stderr).toContain('not read: date: 1 of 3 cells, like yesterday');
  expect(stderr).toContain('old is not used');
  expect(stderr.replaceAll(/\s+/g, ' ')).toContain('first at x.csv:4, column date: "yesterday"');
  expect(stderr).toContain('loyalty score . · tried: 2 customers, 2 of 3 records count\n');
  const zh = await place.run(['init', '.', '--force', '--lang', 'zh']);
  expect(zh.stderr).toContain('已试运行：2 位客户，3 条记录中 2 条计入');
  place.remove();
});

it.each([['-'], ['transactions=-']])('what came by %s is gone, and not tried again', async (input) => {
  const place = scratch({});
  const { exitCode, stderr } = await place.run(['init', input], { stdin: orders });
  expect([exitCode, stderr]).toEqual([0, `loyalty.config.json ✓ · loyalty score ${input}\n`]);
  place.remove();
});

it('the command that is proposed can be pasted', async () => {
  const place = scratch({ "Tom's orders.csv": orders });
  const { stderr } = await place.run(['init', "Tom's orders.csv", '-o', 'my config.json']);
  expect(stderr).toContain(String.raw`loyalty score 'Tom'\''s orders.csv' --config 'my config.json' · tried`);
  place.remove();
});

it('of contracts alone it counts the customers', async () => {
  const place = scratch({
    'contracts.csv': 'contract_id,customer_id,start,end,fee\n1,A,2024-01-01,2024-12-31,9\n',
  });
  const { stderr } = await place.run(['init', 'contracts.csv']);
  expect(stderr).toContain('loyalty score contracts.csv · tried: 1 customer\n');
  place.remove();
});

it('tells programs what score would do', async () => {
  const place = scratch({ 'x.csv': orders, 'z.csv': 'customer_id,date,amount\nguest,2024-01-05,1\n' });
  const told = async (name: string) =>
    (JSON.parse((await place.run(['init', name, '--force', '-f', 'json'])).stdout) as { score: unknown })
      .score;
  expect(await told('x.csv')).toEqual({ customers: 2, records: 2, used: 2, notes: [], findings: [] });
  expect(await told('z.csv')).toMatchObject({ code: 'data.no-rows' });
  place.remove();
});

it('what was said of the files stays said in the configuration', async () => {
  const gbk = Buffer.from([
    ...Buffer.from('customer_id,date,amount\n'),
    0xc0,
    0xee,
    ...Buffer.from(',03/04/2024,"1,234"\n'),
  ]);
  const place = scratch({ 'x.csv': gbk });
  const said = ['--encoding', 'big5', '--date-order', 'dmy', '--decimal', 'comma'];
  expect((await place.run(['init', 'x.csv', ...said])).exitCode).toBe(0);
  const { stdout } = await place.run(['score', 'x.csv', '-f', 'csv']);
  expect(stdout).toContain('2024-04-03');
  expect(stdout).toContain(new TextDecoder('big5').decode(Uint8Array.of(0xc0, 0xee)));
  place.remove();
});
