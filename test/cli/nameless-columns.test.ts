import { writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, it } from 'vitest';
import { scratch } from './run.ts';

/* A column that the header leaves without a name is read by nobody, and said where it holds something. */

const rows = [
  ['customer_id', 'date', 'amount', '', 'note', ''],
  ['A', '2024-01-05', '10', 'red', 'x', ''],
  ['B', '2024-01-06', '20', '', 'y', ''],
];
const place = scratch({
  'named.csv': 'customer_id,date,amount\nA,2024-01-05,10\nB,2024-01-06,20\n',
  'orders.csv': `${rows.map((cells) => cells.join(',')).join('\n')}\n`,
});
afterAll(place.remove);

it.each(['orders.csv', 'orders.xlsx'])('%s', async (file) => {
  if (file.endsWith('.xlsx'))
    place.write(file, Buffer.from(await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] })));
  const { stdout } = await place.run(['init', file, '-o', `${file}.json`]);
  expect(stdout).toContain('column 4 (red)');
  expect(stdout).not.toContain('column 6');
  // Nothing is believed of it: there is no column of currencies and none of order numbers.
  expect(stdout).not.toMatch(/RED|one row is/);
  const score = async (name: string) => (await place.run(['score', name])).stdout;
  expect(await score(file)).toBe(await score('named.csv'));
});

it('validate and init say its place', async () => {
  const { stdout } = await place.run(['validate', 'orders.csv', '--format', 'table']);
  expect(stdout).toContain('orders.csv:1, column #4');
  const init = await place.run(['init', 'orders.csv', '-o', 'zh.json', '--lang', 'zh']);
  expect(init.stdout).toContain('第 4 列（red）');
});
