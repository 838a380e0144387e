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
