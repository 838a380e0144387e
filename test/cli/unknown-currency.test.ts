import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { scratch } from './run.ts';

/* What an amount is worth that names no currency, beside others that do, only the user can say. */

const place = scratch();
afterAll(place.remove);

const january = 'customer_id,date,amount\nA,2024-01-05,10\nB,2024-01-06,20\n';
const february = (blank = 'USD') =>
  `customer_id,date,amount,currency\nA,2024-02-05,30,USD\nB,2024-02-06,40,${blank}\n`;
const rowsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));

async function book(...sheets: [name: string, text: string][]): Promise<string> {
  const bytes = await writeXlsx({ sheets: sheets.map(([name, text]) => ({ name, rows: rowsOf(text) })) });
  return place.write('book.xlsx', Buffer.from(bytes));
}

describe('a file that says no currency beside one that does', () => {
  it('is refused, sheet or file, by score and by validate', async () => {
    await book(['Jan', january], ['Feb', february()]);
    const { exitCode, stderr } = await place.run(['score', 'book.xlsx']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      'The amounts of book.xlsx#Feb are in USD, and nothing says the currency of those of book.xlsx#Jan: they cannot be added up. If it is the same, say "currency": "USD" in loyalty.config.json',
    );
    place.write('one.csv', january);
    place.write('two.csv', february());
    const files = await place.run(['score', 'one.csv', 'two.csv']);
    expect([files.exitCode, files.stderr]).toEqual([1, expect.stringContaining('those of one.csv')]);
    const judged = await place.run(['validate', 'one.csv', 'two.csv', '--format', 'json']);
    expect(judged.exitCode).toBe(1);
    expect(judged.stdout).toContain('"data.currency-unknown"');
  });

  it('is read where a sign says it, or the configuration', async () => {
    place.write('signs.csv', january.replaceAll(/,(?=\d+\n)/g, ',€').replaceAll('€', '$'));
    place.write('two.csv', february());
    expect((await place.run(['score', 'signs.csv', 'two.csv'])).exitCode).toBe(0);
    place.write('loyalty.config.json', '{"currency": "USD"}');
    await book(['Jan', january], ['Feb', february()]);
    const { stdout } = await place.run(['score', 'book.xlsx', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ currency: 'USD', reconciliation: { amount: '100.00' } });
    place.write('loyalty.config.json', '{}');
  });

  it('is not renamed by the configuration', async () => {
    place.write('two.csv', february());
    place.write('loyalty.config.json', '{"currency": "EUR"}');
    const { exitCode, stderr } = await place.run(['score', 'two.csv']);
    place.write('loyalty.config.json', '{}');
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining('says EUR, and the amounts of two.csv are in USD'),
    ]);
  });

  it('is told where only single records say none', async () => {
    place.write('two.csv', february(''));
    const { exitCode, stdout } = await place.run(['score', 'two.csv', '--format', 'json']);
    expect(exitCode).toBe(0);
    const { findings } = JSON.parse(stdout) as { findings: object[] };
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'currency.blank', file: 'two.csv', value: 'USD', count: 1 }),
    );
  });

  it('is nobody’s matter where no file says one', async () => {
    place.write('one.csv', january);
    place.write('three.csv', january.replaceAll('2024-01', '2024-03'));
    expect((await place.run(['score', 'one.csv', 'three.csv'])).exitCode).toBe(0);
  });
});

it('a sheet without a status is not read by a condition on it', async () => {
  place.write('loyalty.config.json', `{"tables": {"transactions": {"where": "status != 'cancelled'"}}}`);
  await book(
    ['Jan', january],
    ['Feb', 'customer_id,date,amount,status\nA,2024-02-05,30,paid\nB,2024-02-06,40,cancelled\n'],
  );
  const { exitCode, stderr } = await place.run(['score', 'book.xlsx']);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('book.xlsx#Jan')]);
  expect(stderr).toContain('there is no column `status`');
  place.write('loyalty.config.json', '{}');
});
