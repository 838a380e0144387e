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
    [['$.5', '($.25)', '$10.25', '.5'], '11.00'],
    [['€,5', '€10,25'], '10.75'],
    [['US$10', '$10', 'US $1,234.50', '10美元'], '1264.50'],
    [['HK$10', '港币 1', '2 HKD', '-HK$1', '(HK$ 2)'], '10.00'],
    [['NT$10', '10新台币', 'NTD 1'], '21.00'],
    [['R$ 10,50', '1.000,00 R$'], '1010.50'],
    [['10 kr', '1 234,50 kr.', 'SEK 1,5'], '1246.00'],
    [['₹1,23,456.00', '12,34,567', 'Rs. 10'], '1358033.00'],
    [['12,34,567', '1,23,456', '3'], '1358026.00'],
    // A minus in whatever sign, before, behind or as brackets; blanks of any width.
    [['−5', '–5', '‑5', '﹣5', '－５', '5-', '5.00 -', '(5)', '（5）', '¥-5', '-¥5', '100.00'], '45.00'],
    [['1\u{a0}234,50', '1\u{202f}234,50', '−1\u{2009}234,50', '5,00-'], '1229.50'],
    [["1'234.50", '￥１，２３４．５０', '2.5'], '2471.50'],
    [['₩10', 'KRW 10', '10원'], '30.00'],
    [['Rp10', 'IDR 10'], '20.00'],
    [['Fr. 10', 'CHF 10', '1’000 SFr.'], '1020.00'],
    [
      ['zł 10', '10 PLN', '10 Kč'],
      'orders.csv, column `amount`: amounts in different currencies, like `10 PLN` (zł, 2 records) and `10 Kč` (Kč, 1 record).',
    ],
    [
      ['$10', 'HK$10'],
      'orders.csv, column `amount`: amounts in different currencies, like `$10` ($, 1 record) and `HK$10` (HK$, 1 record).',
    ],
    [
      ['10元', '10港元'],
      'orders.csv, column `amount`: amounts in different currencies, like `10元` (¥, 1 record) and `10港元` (HK$, 1 record).',
    ],
    [['10.5', '10. 20', '10, 20', '10 .20'], '10.50'],
    [
      ['¥100', '$100', '100'],
      'orders.csv, column `amount`: amounts in different currencies, like `¥100` (¥, 1 record) and `$100` ($, 1 record).',
    ],
    [
      ['€1,50', '1,50', '£2,50'],
      'orders.csv, column `amount`: amounts in different currencies, like `€1,50` (€, 1 record) and `£2,50` (£, 1 record).',
    ],
  ])('of %j', async (amounts, expected) => {
    expect(await total({ 'orders.csv': orders(amounts) })).toBe(expected);
  });

  it.each([
    // A dollar is that of the United States or another one, and ¥ is the yuan and the yen.
    ['a,2024-01-01,$3,CAD\nb,2024-01-02,$4,CAD\n', '7.00'],
    ['a,2024-01-01,¥3,JPY\nb,2024-01-02,￥4,JPY\n', '7.00'],
    ['a,2024-01-01,3元,HKD\nb,2024-01-02,4,HKD\n', '7.00'],
    ['a,2024-01-01,$3,\nb,2024-01-02,4,USD\n', '7.00'],
    [
      'a,2024-01-01,HK$3,HKD\nb,2024-01-02,kr 4,HKD\n',
      'orders.csv, column `amount`: 1 amount like `kr 4` where the currency is said to be HKD.',
    ],
    ['a,2024-01-01,3 kr,NOK\nb,2024-01-02,kr 4,NOK\n', '7.00'],
    [
      'a,2024-01-01,US$3,CAD\nb,2024-01-02,4,CAD\n',
      'orders.csv, column `amount`: 1 amount like `US$3` where the currency is said to be CAD.',
    ],
    [
      'a,2024-01-01,$3,EUR\nb,2024-01-02,4,EUR\n',
      'orders.csv, column `amount`: 1 amount like `$3` where the currency is said to be EUR.',
    ],
    [
      'a,2024-01-01,¥3,HKD\nb,2024-01-02,¥4,HKD\n',
      'orders.csv, column `amount`: 2 amounts like `¥3` where the currency is said to be HKD.',
    ],
    [
      'a,2024-01-01,USD 3,CAD\nb,2024-01-02,4,CAD\n',
      'orders.csv, column `amount`: 1 amount like `USD 3` where the currency is said to be CAD.',
    ],
    [
      'a,2024-01-01,$3,\nb,2024-01-02,4,EUR\n',
      'orders.csv: the amounts of records without a currency carry the sign $, and the others are in EUR.',
    ],
  ])('are held against the column of currencies: %j', async (lines, expected) => {
    expect(await total({ 'orders.csv': `customer_id,date,amount,currency\n${lines}` })).toBe(expected);
  });

  it.each([
    ['$', 'EUR', 'The amounts of orders-1.csv ($) and orders-2.csv (EUR) are in different currencies.'],
    ['¥', 'HKD', 'The amounts of orders-1.csv (¥) and orders-2.csv (HKD) are in different currencies.'],
    ['$', 'AUD', '2.00'],
    ['¥', 'JPY', '2.00'],
    ['¥', 'CNY', '2.00'],
  ])('%s in one file is held against %s in the column of another', async (sign, code, expected) => {
    const files = {
      'orders-1.csv': orders([`${sign}1`]),
      'orders-2.csv': `customer_id,date,amount,currency\na,2024-01-02,1,${code}\n`,
    };
    expect(await total(files)).toBe(expected);
  });

  it('are held against the configuration', async () => {
    const files = (currency: string) => ({
      'orders.csv': orders(['$1', '$2']),
      'loyalty.config.json': JSON.stringify({ currency }),
    });
    expect(await total(files('EUR'))).toBe(
      'The configuration says EUR, and the amounts of orders.csv carry the sign $.',
    );
    expect(await total(files('CAD'))).toBe('3.00');
  });

  it('mean nothing in records that are left out', async () => {
    const text = 'customer_id,date,amount,currency,shop\na,2024-01-01,$3,CNY,x\nb,2024-01-02,¥4,CNY,y\n';
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
