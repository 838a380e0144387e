import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratch } from './run.ts';

/* What score would refuse for its currencies, init must not propose to score. */

it.each([
  ['$', 'EUR', 'currency: EUR, USD: convert', true],
  ['$', 'CAD', '', false],
  ['¥', 'JPY', '', false],
  ['€', 'EUR', '', false],
])('says of %s beside %s whether something is open', async (sign, code, line, isOpen) => {
  const place = scratch({
    'till.csv': `order_id,customer_id,date,amount\n1,A,2024-01-05,${sign}10\n`,
    'web.csv': `order_id,customer_id,date,amount,currency\n2,A,2024-02-05,100,${code}\n`,
  });
  const files = ['transactions=till.csv', 'transactions=web.csv'];
  const { stderr } = await place.run(['init', ...files]);
  expect(stderr).toContain(line);
  expect(stderr.includes('settle first: currency')).toBe(isOpen);
  place.remove();
});

it.each([
  [
    'a sign beside the column of the same file',
    { 'x.csv': 'customer_id,date,amount,currency\nA,2024-01-05,$10,EUR\n' },
  ],
  [
    'a file of which nothing says the currency',
    {
      'x.csv': 'customer_id,date,amount\nA,2024-01-05,10\n',
      'y.csv': 'customer_id,date,amount,currency\nA,2024-02-05,10,EUR\n',
    },
  ],
  [
    'a sign in one file alone',
    {
      'x.csv': 'customer_id,date,amount\nA,2024-01-05,HK$10\n',
      'y.csv': 'customer_id,date,amount\nA,2024-02-05,10\n',
    },
  ],
])('what score refuses is open to init: %s', async (_, files) => {
  const place = scratch(files);
  const inputs = Object.keys(files).map((name) => `transactions=${name}`);
  const refused = await place.run(['score', ...inputs]);
  const { stderr } = await place.run(['init', ...inputs]);
  place.remove();
  expect(refused.exitCode).toBe(1);
  expect(stderr).toContain('settle first: currency');
});

it('never writes over a schema that is not its own', async () => {
  const foreign = '{"title":"mine","properties":{"a":{}}}\n';
  const place = scratch({
    'x.csv': 'customer_id,date,amount\nA,2024-01-05,10\n',
    'loyalty.config.schema.json': foreign,
  });
  const kept = () => readFileSync(join(place.folder, 'loyalty.config.schema.json'), 'utf8');
  const { exitCode, stderr } = await place.run(['init', 'x.csv']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('loyalty.config.schema.json is there already');
  expect(kept()).toBe(foreign);
  expect(existsSync(join(place.folder, 'loyalty.config.json'))).toBe(false);
  expect((await place.run(['init', 'x.csv', '--force'])).exitCode).toBe(0);
  expect(kept()).not.toBe(foreign);
  // Its own of another time may go.
  expect((await place.run(['init', 'x.csv', '-o', 'other.json'])).exitCode).toBe(0);
  place.remove();
});
