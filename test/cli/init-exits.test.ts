import { readFileSync } from 'node:fs';
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

it('a header alone is mapped, and what is missing below it is said before score is proposed', async () => {
  const place = scratch({ 'x.csv': 'customer_id,date,amount\n' });
  const { exitCode, stderr } = await place.run(['init', 'x.csv']);
  place.remove();
  expect(exitCode).toBe(0);
  expect(stderr).toContain('x.csv · records: none below the header: export again');
  expect(stderr).toContain('settle first: records; then loyalty score x.csv');
});
