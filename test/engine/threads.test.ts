import { afterAll, expect, it } from 'vitest';
import { scratch } from '../cli/run.ts';

/** Repeatable pseudo-random numbers. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = random(20261122);
const categories = ['tea', 'coffee', 'cups'];
// Enough for several threads, amounts that floating sums would round differently in every order.
const rows = Array.from({ length: 130_000 }, (_, index) => {
  const customer = Math.floor(next() ** 2 * 1500);
  const day = new Date(Date.UTC(2024, 0, 1) + Math.floor(next() * 700) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const amount = ((next() < 0.05 ? -1 : 1) * Math.floor(next() * 1e6)) / 1e4;
  return `c${customer},${day},${amount.toFixed(4)},o${index % 60_000},${categories[Math.floor(next() * 3)]}\n`;
});
const header = 'customer_id,date,amount,order_id,category\n';
const shuffled = rows
  .map((row) => ({ row, at: next() }))
  .toSorted((a, b) => a.at - b.at)
  .map(({ row }) => row);
const { run, remove } = scratch({
  'orders.csv': header + rows.join(''),
  'shuffled/orders.csv': header + shuffled.join(''),
  'split/orders-1.csv': header + rows.slice(0, 40_000).join(''),
  'split/orders-2.csv': header + rows.slice(40_000).join(''),
});
afterAll(remove);

const results = async (input: string, threads: string, format: string) => {
  const { exitCode, stdout } = await run([
    'score',
    input,
    '--threads',
    threads,
    '-f',
    format,
    '--quiet',
    '--rfm',
  ]);
  expect(exitCode).toBe(0);
  if (format !== 'json') return stdout;
  // What the files are called and what they weigh is bound to differ.
  const { inputs: _, ...rest } = JSON.parse(stdout) as { inputs: unknown };
  return JSON.stringify(rest);
};

it('nothing depends on threads, the order of records or how they lie in files', async () => {
  const expected = await results('orders.csv', '1', 'json');
  expect(expected.length).toBeGreaterThan(1_000_000);
  expect((await results('orders.csv', '2', 'json')) === expected).toBe(true);
  expect((await results('shuffled/orders.csv', '4', 'json')) === expected).toBe(true);
  expect((await results('split', '4', 'json')) === expected).toBe(true);
  expect(
    (await results('orders.csv', '1', 'csv')) === (await results('shuffled/orders.csv', '4', 'csv')),
  ).toBe(true);
}, 120_000);
