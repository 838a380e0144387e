import { createHmac } from 'node:crypto';
import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { diffSchema } from '../../src/reports/schemas.ts';
import { older } from './older-snapshot.ts';
import { atStart, orders, plan } from './report-world.ts';
import { scratch } from './run.ts';

const place = scratch({ 'orders.csv': orders() });
const days = ['2026-06-14', '2026-06-21'] as const;
beforeAll(async () => {
  for (const day of days) {
    const argv = ['report', 'orders.csv', '--as-of', day, '--history', 'history', '--brief'];
    const { exitCode, stderr } = await place.run(argv);
    if (exitCode !== 0) throw new Error(stderr);
  }
});
afterAll(() => place.remove());
const diff = (...argv: string[]) => place.run(['diff', ...argv]);

it('`diff` tells who moved, by files and by dates alike', async () => {
  const byDate = await diff(...days, '--history', 'history', '--format', 'csv');
  const byFile = await diff(...days.map((day) => `history/${day}.parquet`), '--format', 'csv');
  expect(byDate).toEqual(byFile);
  expect(byDate.exitCode).toBe(0);
  const lost = byDate.stdout.split('\n').filter((line) => line.includes(',lost,'));
  expect(lost).toHaveLength(plan.lost);
  expect(lost[0]).toMatch(/^lost-01,at_risk,unconfirmed,lapsed,confirmed,/);
});

it('`diff` speaks to people and to machines', async () => {
  const text = await diff(...days, '--history', 'history', '--format', 'md');
  expect(text.stdout).toContain(`${atStart} customers · lost ${plan.lost} · returned ${plan.returned}`);
  const chinese = await diff(...days, '--history', 'history', '--format', 'table', '--lang', 'zh');
  expect(chinese.stdout).toContain(`流失 ${plan.lost}`);
  const { stdout } = await diff(...days, '--history', 'history', '--format', 'json');
  expect(z.fromJSONSchema(diffSchema()).safeParse(JSON.parse(stdout)).error).toBeUndefined();
});

it('`diff` of a handful of customers tells no totals of them', async () => {
  const head = 'customer_id,date,order_id,amount';
  const lines = ['a', 'b', 'c'].flatMap((id) =>
    [3, 4, 5].map((month) => `${id},2026-0${month}-10,${id}${month},10`),
  );
  const small = scratch({ 'orders.csv': [head, ...lines, ''].join('\n') });
  for (const day of ['2026-05-03', '2026-05-10'])
    await small.run(['report', 'orders.csv', '--as-of', day, '--history', 'h', '--brief']);
  const { stdout } = await small.run(['diff', '2026-05-03', '2026-05-10', '--history', 'h', '-f', 'json']);
  small.remove();
  expect(JSON.parse(stdout)).toMatchObject({ population: { atStart: null, atEnd: null } });
});

it('`diff` holds bounds', async () => {
  const crossed = await diff(...days, '--history', 'history', '--fail-on', 'lost>7');
  expect({ code: crossed.exitCode, said: crossed.stderr.includes('lost is 8') }).toEqual({
    code: 1,
    said: true,
  });
  expect((await diff(...days, '--history', 'history', '--fail-on', 'lost>8')).exitCode).toBe(0);
  expect((await diff(...days, '--history', 'history', '--fail-on', 'lots>8')).exitCode).toBe(2);
});

const key = 'a key of sixteen characters';
const env = { LANG: 'C', LOYALTY_HASH_KEY: key };

it('`diff --hash-ids` hashes as every other output does, and nothing twice', async () => {
  const argv = ['diff', ...days, '--history', 'history', '--hash-ids'];
  expect((await place.run(argv)).stderr).toContain('LOYALTY_HASH_KEY');
  const { stdout } = await place.run([...argv, '--format', 'csv'], { env });
  const hash = createHmac('sha256', key).update('lost-01').digest('hex').slice(0, 32);
  expect(stdout).toContain(`\n${hash},`);
  for (const format of ['csv', 'json', 'md', 'table'])
    expect((await place.run([...argv, '--format', format], { env })).stdout).not.toMatch(/lost-0|fresh-0/);
  await place.run(
    ['report', 'orders.csv', '--as-of', days[0], '--history', 'keyed', '--hash-ids', '--brief'],
    {
      env,
    },
  );
  // One is hashed already, the other is not: with the key both are.
  const mixed = ['diff', `keyed/${days[0]}.parquet`, `history/${days[1]}.parquet`, '--hash-ids', '-f', 'csv'];
  expect((await place.run(mixed, { env })).stdout).toBe(stdout);
  const other = await place.run(mixed, { env: { ...env, LOYALTY_HASH_KEY: `another ${key}` } });
  expect([other.exitCode, other.stderr.includes('hashed already, with another key')]).toEqual([2, true]);
});

it('`diff` of two shops is refused', async () => {
  place.write('other.csv', orders().replace(/^(?=\w+-\d)/gm, 'other-'));
  await place.run(['report', 'other.csv', '--as-of', days[1], '--history', 'other', '--brief']);
  const { exitCode, stdout, stderr } = await diff(`history/${days[0]}.parquet`, `other/${days[1]}.parquet`);
  expect({ exitCode, stdout, said: stderr.includes('hardly a customer in common, or none') }).toEqual({
    exitCode: 2,
    stdout: '',
    said: true,
  });
});

it('`diff` marks what only an older rule judged otherwise, and holds no bound to it', async () => {
  cpSync(join(place.folder, 'history'), join(place.folder, 'older'), { recursive: true });
  await older(join(place.folder, `older/${days[0]}.parquet`), (person) => person);
  const { stdout } = await diff(...days, '--history', 'older', '--format', 'json');
  const found = JSON.parse(stdout) as {
    sameRule: boolean;
    flows: { id: string; customers: number | null }[];
    customers: Record<string, string | null>[];
  };
  expect(found.sameRule).toBe(false);
  expect(found.flows.find(({ id }) => id === 'lost')?.customers).toBe(0);
  expect(found.flows.find(({ id }) => id === 'returned')?.customers).toBe(plan.returned);
  expect(found.customers.find(({ customer_id: id }) => id === 'lost-01')).toMatchObject({
    churn_state: 'lapsed',
    churn_state_by_last_model: 'at_risk',
  });
  expect((await diff(...days, '--history', 'older', '-f', 'md')).stdout).toContain('judged by an older rule');
  const bound = await diff(...days, '--history', 'older', '--fail-on', 'lost>100');
  expect([bound.exitCode, bound.stderr.includes('judged by an older rule')]).toEqual([2, true]);
});

it('`diff` refuses what cannot be compared, and says what to do', async () => {
  const [before, after] = days.map((day) => `history/${day}.parquet`) as [string, string];
  expect((await diff(after, before)).stderr).toContain('Name the earlier one first.');
  expect((await diff(before, 'history/2026-06-28.parquet')).exitCode).toBe(3);
  expect((await diff(before, 'orders.csv')).exitCode).toBe(2);
  copyFileSync(join(place.folder, 'orders.csv'), join(place.folder, '2026-07-05.parquet'));
  const foreign = await diff(before, '2026-07-05.parquet');
  expect({ code: foreign.exitCode, said: foreign.stderr }).toEqual({
    code: 3,
    said: expect.stringContaining('is no snapshot of loyalty') as string,
  });
  const argv = [
    'report',
    'orders.csv',
    '--as-of',
    '2026-06-07',
    '--history',
    'hashed',
    '--hash-ids',
    '--brief',
  ];
  await place.run(argv, { env: { LANG: 'C', LOYALTY_HASH_KEY: 'a key of sixteen characters' } });
  expect((await diff('hashed/2026-06-07.parquet', after)).stderr).toContain('not hashed alike');
});
