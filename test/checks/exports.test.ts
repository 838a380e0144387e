import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkOf } from '../../src/checks/index.ts';
import { run, scratch } from '../cli/run.ts';

/* Exports that can be read and not scored: CI must be told of them like of anything else, not only by a sentence. */

const platform = (id: string) => fileURLToPath(new URL(`../../fixtures/platforms/${id}`, import.meta.url));
const noBuyer = {
  'douyin-orders': ['聚水潭: 买家账号', 'Douyin orders hold the buyer in encrypted form only'],
  'pinduoduo-orders': ['聚水潭: 买家账号', 'Pinduoduo orders name no buyer'],
  'tmall-new': ['Youzan', 'The newer Tmall order export names no buyer'],
};

describe.each(Object.entries(noBuyer))('%s', (id, says) => {
  it.each(['json', 'sarif', 'junit', 'github', 'md', 'table'])(
    '%s says which export has a buyer',
    async (format) => {
      const { stdout, exitCode } = await run(['validate', platform(id), '--format', format]);
      expect(exitCode).toBe(1);
      const plain = stdout.replaceAll(/\s+/g, ' ');
      for (const text of ['input.no-buyer', ...says]) expect(plain).toContain(text);
    },
  );

  it('says it in Chinese', async () => {
    const { stdout } = await run(['validate', platform(id), '--format', 'github', '--lang', 'zh']);
    expect(stdout).toMatch(/该平台的导出不含可识别的买家 · .*可用。 → 请改用该导出/);
  });
});

it('lines of orders without the orders are a finding, and none beside them', async () => {
  const alone = await run(['validate', platform('taobao-items'), '--format', 'github']);
  expect(alone.exitCode).toBe(1);
  expect(alone.stdout).toMatch(/title=input\.items-alone::.*expected taobao-orders/);
  const both = await run([
    'validate',
    platform('taobao-items'),
    platform('taobao-orders'),
    '--format',
    'github',
  ]);
  expect(both.stdout).not.toContain('input.items-alone');
});

it('an export without a buyer does not keep the other files from being checked', async () => {
  const place = scratch({ 'transactions.csv': 'customer_id,date,amount\na,2024-02-30,3\nb,2024-01-01,4\n' });
  const { stdout, exitCode } = await place.run(['validate', '.', platform('tmall-new'), '--format', 'json']);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['input.no-buyer', 'cell.date']));
  expect(exitCode).toBe(1);
  place.remove();
});

it.each([
  ['input.no-objects', 'transactions.json', '[1, 2]'],
  ['input.no-objects', 'transactions.jsonl', '{}\n{}\n'],
])('%s: %s holding %s cannot be read', async (rule, name, text) => {
  const place = scratch({ [name]: text });
  const { stdout, exitCode } = await place.run(['validate', name, '--format', 'github']);
  expect(stdout).toContain(`title=${rule}`);
  expect(exitCode).toBe(3);
  place.remove();
});

it.each([
  'input.no-buyer',
  'input.items-alone',
  'input.no-objects',
  'input.sheet',
  'input.unreadable',
  'input.ambiguous-preset',
])('%s is explained', async (rule) => {
  expect(checkOf(rule)?.severity).toBe('error');
  const { stdout, exitCode } = await run(['explain', '--rule', rule, '--lang', 'zh']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(checkOf(rule)?.names.zh);
});

it.each([
  ['shopify-orders', ['Cancelled at', 'Financial Status']],
  ['shopify-orders-api', ['cancelled_at', 'test']],
  ['stripe-subscriptions', ['status']],
  ['stripe-customers', ['is_deleted']],
])('%s: columns that a preset filters by are known', async (id, columns) => {
  const { stdout } = await run(['validate', platform(id), '--format', 'json']);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; value: string | null }[] };
  const unknown = findings.flatMap(({ rule, value }) =>
    rule === 'header.unknown' ? (value ?? '').split(', ') : [],
  );
  expect(columns.filter((column) => unknown.includes(column))).toEqual([]);
  expect(unknown.length).toBeGreaterThan(0);
});
