import { afterAll, expect, it } from 'vitest';
import { scratch } from './run.ts';

const orders = 'customer_id,date,amount\nA,2024-01-01,10\nB,2024-01-02,3\n';
const place = scratch({
  'exports/orders.csv': orders,
  'exports/2023/orders-1.csv': orders,
  'exports/2023/q1/orders-2.csv': orders,
  'exports/2023/notes.docx': '',
  'exports/.git/config.json': '{}',
  'exports/pictures/shop.png': '',
  'exports/transactions/orders-3.csv': orders.replaceAll('2024', '2022'),
  'years/2023/orders-1.csv': orders,
});
afterAll(place.remove);

interface Report {
  inputs: { path: string }[];
  notes: { code: string; values: Record<string, unknown> }[];
}

it('names the folders in a folder that are not read, with the number of data files in them', async () => {
  const { stdout } = await place.run(['score', 'exports', '-f', 'json']);
  const { inputs, notes } = JSON.parse(stdout) as Report;
  expect(inputs.map(({ path }) => path)).toEqual(['exports/orders.csv', 'exports/transactions/orders-3.csv']);
  expect(notes.filter(({ code }) => code === 'file_unused').map(({ values }) => values)).toEqual([
    { file: 'exports/2023', reason: 'subfolder', table: '', lacks: '', files: 2 },
  ]);
  const people = await place.run(['score', 'exports', '-f', 'table']);
  expect(people.stdout.replaceAll(/\s+/g, ' ')).toContain(
    'exports/2023 is not used: of the folders in a folder only those named like a table are read. It holds 2 data files',
  );
  expect((await place.run(['score', 'exports', '-f', 'table', '--lang', 'zh'])).stdout).toContain(
    '2 个数据文件',
  );
});

it('validate names them, too', async () => {
  const { stdout } = await place.run(['validate', 'exports', '-f', 'json']);
  const { unused } = JSON.parse(stdout) as { unused: { file: string; reason: string }[] };
  expect(unused).toMatchObject([{ file: 'exports/2023', reason: 'subfolder' }]);
});

it('a folder with nothing but such folders says what lies in them', async () => {
  const { stderr, exitCode } = await place.run(['score', 'years']);
  expect([exitCode, stderr]).toEqual([3, expect.stringContaining('years/2023 (1)')]);
});
