import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { orders } from './report-world.ts';
import { scratch } from './run.ts';

const place = scratch({ 'orders.csv': orders() });
afterAll(() => place.remove());

it.each(['score', 'churn', 'report', 'evaluate', 'validate'])(
  'of no format is refused by `%s`, with those that are known',
  async (command) => {
    const { exitCode, stderr } = await place.run([command, 'orders.csv', '-o', 'monday.docx']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringMatching(/monday\.docx.*Known are \.txt.*\.json.*--format/s) as string,
    });
    expect(existsSync(join(place.folder, 'monday.docx'))).toBe(false);
  },
);

it('of another command is refused, and any is taken where the format is named', async () => {
  expect((await place.run(['report', 'orders.csv', '-o', 'monday.parquet'])).exitCode).toBe(2);
  expect((await place.run(['report', 'orders.csv', '--brief', '-o', 'monday.html'])).exitCode).toBe(2);
  const named = await place.run([
    'report',
    'orders.csv',
    '--as-of',
    '2026-06-21',
    '-f',
    'md',
    '-o',
    'a.docx',
  ]);
  expect([named.exitCode, existsSync(join(place.folder, 'a.docx'))]).toEqual([0, true]);
});
