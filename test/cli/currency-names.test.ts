import { expect, it } from 'vitest';
import { scratch } from './run.ts';

it.each([
  [['usd', 'USD', ' Usd ', 'US$', '美元'], 'USD'],
  [['jpy', 'JPY', '日元'], 'JPY'],
  [['CNY', 'RMB', '人民币', '元'], 'CNY'],
])('%j are one currency', async (names, code) => {
  const rows = names.map((name, index) => `A,2024-01-0${index + 1},10,${name}`);
  const place = scratch({ 'orders.csv': `customer_id,date,amount,currency\n${rows.join('\n')}\n` });
  const { stdout, stderr } = await place.run(['score', 'orders.csv', '-f', 'json']);
  const init = await place.run(['init', 'orders.csv']);
  place.remove();
  expect(JSON.parse(stdout === '' ? stderr : stdout)).toMatchObject({
    currency: code,
    reconciliation: { amount: `${10 * names.length}.00` },
  });
  expect(init.exitCode, init.stdout + init.stderr).toBe(0);
});

it('two currencies stay two, whatever their writing', async () => {
  const place = scratch({
    'orders.csv': 'customer_id,date,amount,currency\nA,2024-01-01,10,usd\nA,2024-01-02,10,eur\n',
  });
  const { stderr, exitCode } = await place.run(['score', 'orders.csv']);
  place.remove();
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining('EUR (1 record), USD (1 record)')]);
});
