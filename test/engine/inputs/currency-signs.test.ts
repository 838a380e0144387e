import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb.ts';
import { macros } from '../../../src/engine/inputs/cast.ts';
import { scratch } from '../../cli/run.ts';

/** What the amounts come to, or the sentence with which they are refused. */
async function total(files: Record<string, string>, ...argv: string[]): Promise<string> {
  const place = scratch(files);
  const { stdout, stderr, exitCode } = await place.run(['score', '.', '-f', 'json', ...argv]);
  place.remove();
  if (exitCode !== 0) return (JSON.parse(stderr) as { error: { message: string } }).error.message;
  return (JSON.parse(stdout) as { reconciliation: { amount: string } }).reconciliation.amount;
}

const orders = (amounts: readonly string[], day = '01') =>
  `customer_id;date;amount\n${amounts.map((amount, n) => `a${n};2024-01-${day};${amount}\n`).join('')}`;

describe('signs of currencies', () => {
  it.each([
    [['¥100', '100', '￥7', '100元', 'CNY 1'], '308.00'],
    [['$100', 'USD 5', '7'], '112.00'],
    [
      ['¥100', '$100', '100'],
      'orders.csv, column `amount`: amounts in different currencies, like `¥100` (¥, 1 records) and `$100` ($, 1 records).',
    ],
    [
      ['€1,50', '1,50', '£2,50'],
      'orders.csv, column `amount`: amounts in different currencies, like `€1,50` (€, 1 records) and `£2,50` (£, 1 records).',
    ],
  ])('of %j', async (amounts, expected) => {
    expect(await total({ 'orders.csv': orders(amounts) })).toBe(expected);
  });

  it('mean nothing where a column names the currency, and nothing in records that are left out', async () => {
    const text = 'customer_id,date,amount,currency,shop\na,2024-01-01,$3,CNY,x\nb,2024-01-02,¥4,CNY,y\n';
    expect(await total({ 'orders.csv': text })).toBe('7.00');
    const config = { tables: { transactions: { where: "shop = 'x'" } } };
    const files = {
      'orders.csv': text.replaceAll('currency', 'note'),
      'loyalty.config.json': JSON.stringify(config),
    };
    // The record that is left out counts among what came in.
    expect(await total(files)).toBe('7.00');
  });

  it('are compared between files', async () => {
    const files = { 'orders-1.csv': orders(['¥1']), 'orders-2.csv': orders(['€1'], '02') };
    expect(await total(files)).toBe(
      'The amounts of orders-1.csv (¥) and orders-2.csv (€) are in different currencies.',
    );
  });

  it('are seen where the decimal sign was said', async () => {
    expect(await total({ 'orders.csv': orders(['€1,50', '£2,50']) }, '--decimal', 'comma')).toMatch(
      /different currencies/,
    );
  });
});

it('reads thousands with every sign that people and programs put between them', async () => {
  const engine = await openDuckDb({
    memory: '500MB',
    threads: 1,
    temporaryFolder: tmpdir(),
    readableFiles: [],
  });
  for (const macro of macros) await engine.run(macro);
  for (const mark of [' ', '\u00a0', '\u2007', '\u2009', '\u202f', "''", '’']) {
    const rows = await engine.rows<Record<string, string>>(
      `SELECT comma_number('12${mark}345${mark}678,50${mark}€') AS comma, point_number('-$1${mark}234.5') AS point`,
    );
    expect(rows).toEqual([{ comma: '12345678.50', point: '-1234.5' }]);
  }
  await engine.close();
});
