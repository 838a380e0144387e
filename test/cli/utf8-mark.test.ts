import { expect, it } from 'vitest';
import { gb18030 } from '../engine/inputs/gb18030.ts';
import { scratch } from './run.ts';

/* Some programs put the byte-order mark of UTF-8 before text in GBK. */

it.each([
  ['order_id,customer_id,date,amount', 'O1,李娜,2024-01-05,10'],
  ['customer_id,date,amount', '李娜,2024-01-05,10'],
])('the mark is no part of the first column: %s', async (header, row) => {
  const mark = Buffer.from([0xef, 0xbb, 0xbf]);
  const place = scratch({ 'x.csv': Buffer.concat([mark, gb18030(`${header}\n${row}\n`)]) });
  const { stdout, stderr, exitCode } = await place.run(['score', 'x.csv', '-f', 'json']);
  place.remove();
  expect(exitCode, stderr).toBe(0);
  const { inputs, customers, findings } = JSON.parse(stdout) as {
    inputs: { columns: Record<string, string> }[];
    customers: { customer_id: string }[];
    findings: unknown[];
  };
  expect(Object.keys(inputs[0]?.columns ?? {})).toEqual(expect.arrayContaining(header.split(',')));
  expect(customers.map(({ customer_id: id }) => id)).toEqual(['李娜']);
  expect(findings).toEqual([]);
});
