import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratch } from './run.ts';

/* A job that writes its result beside the exports finds it there the next time. */

const orders = ['customer_id,date,amount', 'a,2024-01-05,10', 'a,2024-02-05,10', 'b,2024-02-09,5', ''].join(
  '\n',
);

it.each([
  ['score', 'out.csv'],
  ['score', 'out.json'],
  ['score', 'out.ndjson'],
  ['churn', 'out.csv'],
  ['validate', 'out.json'],
])('%s . -o %s runs every night alike', async (command, file) => {
  const place = scratch({ 'orders.csv': orders });
  const read = () => readFileSync(join(place.folder, file), 'utf8');
  const run = () => place.run([command, '.', '-o', file, ...(command === 'validate' ? ['-f', 'json'] : [])]);
  expect((await run()).exitCode).toBe(0);
  const first = read();
  expect((await run()).exitCode).toBe(0);
  expect(read()).toBe(first);
  place.remove();
});

it('a result of another name among the exports is named, and no input', async () => {
  const place = scratch({ 'orders.csv': orders });
  const alone = await place.run(['score', '.', '-f', 'csv']);
  await place.run(['score', '.', '-o', 'old.csv']);
  const beside = await place.run(['score', '.', '-f', 'csv']);
  expect(beside.stdout).toBe(alone.stdout);
  expect(beside.stderr).toContain('old.csv is not used: a result of loyalty;');
  place.remove();
});

it('an export in the folder is not written over', async () => {
  const place = scratch({ 'orders.csv': orders });
  const { exitCode, stderr } = await place.run(['score', '.', '-o', 'orders.csv']);
  expect([exitCode, stderr.includes('orders.csv is both read and written')]).toEqual([2, true]);
  expect(readFileSync(join(place.folder, 'orders.csv'), 'utf8')).toBe(orders);
  place.remove();
});

it('a folder of nothing but results has no orders', async () => {
  const place = scratch({ 'orders.csv': orders });
  place.write('results/scores.csv', (await place.run(['score', 'orders.csv', '-f', 'csv'])).stdout);
  for (const [argv, says] of [
    [['results'], /transactions/],
    [['results/scores.csv'], /results\/scores.csv holds a result of loyalty/],
    [['results', '-o', 'results/scores.csv'], /both read and written/],
  ] as const) {
    const { exitCode, stderr } = await place.run(['score', ...argv]);
    expect([argv, exitCode, stderr]).toEqual([argv, 2, expect.stringMatching(says)]);
  }
  place.remove();
});
