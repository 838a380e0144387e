import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { scratch } from '../../cli/run.ts';

/*
 * 1.234 is a thousand and more to half of the world. Text that says only such numbers is asked about, whatever file it
 * stands in; numbers that are none of text are what they are.
 */

const place = scratch();
afterAll(place.remove);

type Amount = string | number;
const header = ['customer_id', 'date', 'amount'];
const rowsOf = (amounts: readonly Amount[]) =>
  amounts.map((amount, index) => [`c${index}`, `2024-01-1${index}`, amount] as const);

const writers: Record<string, (amounts: readonly Amount[]) => Promise<string> | string> = {
  csv: (amounts) =>
    place.write('a.csv', [header, ...rowsOf(amounts)].map((row) => `${row.join(',')}\n`).join('')),
  json: (amounts) =>
    place.write(
      'a.json',
      JSON.stringify(
        rowsOf(amounts).map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]]))),
      ),
    ),
  // As programs write it that keep to ASCII.
  'escaped json': (amounts) =>
    place.write(
      'b.json',
      JSON.stringify(
        rowsOf(amounts).map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]]))),
      ).replace(
        /"([\d.]+)"/g,
        (_, text: string) =>
          `"${Array.from(text, (sign) => `\\u${(sign.charCodeAt(0) + 0xfee0).toString(16)}`).join('')}"`,
      ),
    ),
  // The key that stands twice has it read with care.
  'damaged jsonl': (amounts) =>
    place.write(
      'a.jsonl',
      rowsOf(amounts)
        .map((row) => `${JSON.stringify(Object.fromEntries(header.map((name, at) => [name, row[at]])))}\n`)
        .join('') + '{"customer_id":"z","customer_id":"z","date":"2024-01-09","amount":"1.5"}\n',
    ),
  xlsx: async (amounts) =>
    place.write(
      'a.xlsx',
      Buffer.from(
        await writeXlsx({
          sheets: [{ name: 's', rows: [header, ...rowsOf(amounts).map((row) => [...row])] }],
        }),
      ),
    ),
  parquet: async (amounts) => {
    const path = place.write('a.parquet', '');
    const engine = await (await DuckDBInstance.create()).connect();
    const type = typeof amounts[0] === 'number' ? 'DOUBLE' : 'VARCHAR';
    const rows = rowsOf(amounts).map(([id, date, amount]) => `('${id}', '${date}', '${amount}'::${type})`);
    await engine.run(
      `COPY (SELECT * FROM (VALUES ${rows.join(', ')}) AS t(${header.join(', ')})) TO '${path}' (FORMAT parquet)`,
    );
    engine.closeSync();
    return path;
  },
};

/** What the amounts come to, or the sentence that refuses them. */
async function amountOf(format: string, amounts: readonly Amount[], ...options: string[]): Promise<string> {
  const path = await writers[format]?.(amounts);
  const { exitCode, stdout, stderr } = await place.run(['score', path ?? '', '--format', 'json', ...options]);
  if (exitCode !== 0) return (JSON.parse(stderr) as { error: { code: string } }).error.code;
  return (JSON.parse(stdout) as { reconciliation: { amount: string } }).reconciliation.amount;
}

const texts = ['1.234', '12.345', '950'];

it('the point in full-width text of a workbook is asked about', async () => {
  expect(await amountOf('xlsx', ['１．２３４', '１２．３４５'])).toBe('number.ambiguous');
});

describe.each(Object.keys(writers))('the point in %s', (format) => {
  it('is asked about where only texts like 1.234 are there', async () => {
    expect(await amountOf(format, texts)).toBe('number.ambiguous');
    // 1.234 + 12.345 + 950, and a thousand times the first two
    expect(await amountOf(format, texts, '--decimal', 'point')).toBe('963.579');
    expect(await amountOf(format, texts, '--decimal', 'comma')).toBe('14529.00');
  });

  it('is settled by one text with other decimals', async () => {
    expect(await amountOf(format, [...texts, '0.5'])).toBe('964.079');
  });

  it.skipIf(format === 'csv')('is none of the matter of numbers', async () => {
    const numbers = texts.map(Number);
    expect(await amountOf(format, numbers)).toBe('963.579');
    expect(await amountOf(format, numbers, '--decimal', 'comma')).toBe('963.579');
  });
});

it.each(['json', 'xlsx'])('numbers stay what they are beside texts with a comma (%s)', async (format) => {
  // 1.5 + 1.234 + 2000.5
  expect(await amountOf(format, [1.5, 1.234, '2.000,50'], '--decimal', 'comma')).toBe('2003.234');
});

const commas = ['1,234', '12,345', '950'];

describe.each(Object.keys(writers).filter((format) => format !== 'csv'))(
  'the comma in texts of %s',
  (format) => {
    it('is asked about, whatever true numbers stand beside them', async () => {
      expect(await amountOf(format, commas)).toBe('number.ambiguous');
      // A column of Parquet is one of texts or one of numbers.
      if (format === 'parquet') return;
      expect(await amountOf(format, [...commas, 1234.5])).toBe('number.ambiguous');
      // 1234 + 12345 + 950 + 1234.5, and 1.234 + 12.345 + 950 + 1234.5
      expect(await amountOf(format, [...commas, 1234.5], '--decimal', 'point')).toBe('15763.50');
      expect(await amountOf(format, [...commas, 1234.5], '--decimal', 'comma')).toBe('2198.079');
    });

    it('is settled by one text', async () => {
      expect(await amountOf(format, [...commas, '0.5'])).toBe('14529.50');
      // 1.234 + 12.345 + 950 + 2.5
      expect(await amountOf(format, [...commas, '2,50'])).toBe('966.079');
    });

    it.skipIf(format === 'parquet')(
      'is that of decimals where they say so, numbers being what they are',
      async () => {
        // 2.5 + 1234.5 + 1.234 + 7
        expect(await amountOf(format, ['2,50', 1234.5, 1.234, 7])).toBe('1245.234');
        expect(await amountOf(format, ['2,50', 1234.5, '3.25'])).toBe('number.mixed');
      },
    );
  },
);

it('another column of numbers settles the comma', async () => {
  const write = (price: string) =>
    place.write('price.csv', `customer_id,date,unit_price,amount\na,2024-01-01,"${price}","1,234"\n`);
  const amount = async (price: string) => {
    const { exitCode, stdout, stderr } = await place.run(['score', write(price), '--format', 'json']);
    if (exitCode !== 0) return (JSON.parse(stderr) as { error: { code: string } }).error.code;
    return (JSON.parse(stdout) as { reconciliation: { amount: string } }).reconciliation.amount;
  };
  expect(await amount('12.50')).toBe('1234.00');
  expect(await amount('12,50')).toBe('1.234');
  expect(await amount('12')).toBe('number.ambiguous');
});
