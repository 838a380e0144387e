import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FlatColumn } from '../../../src/reports/flat/column.ts';
import { csv, csvCell } from '../../../src/reports/flat/csv.ts';

const columns: FlatColumn<[string | null, number | null], null>[] = [
  { ...named('id', 'text'), value: ([id]) => id },
  { ...named('amount', 'money'), value: ([, amount]) => amount },
];

function named(name: string, kind: 'text' | 'money') {
  return { name, kind, en: name, zh: name, about: { en: name, zh: name } };
}

const written = (rows: [string | null, number | null][], excel = false) =>
  [...csv(columns, rows, null, { excel })].join('');

test('ids arrive as they are: quotes, commas, line breaks, emoji, leading zeros, Chinese', () => {
  expect(
    written([
      ['007', -5],
      ['Ann "Q" Lee', 0.5],
      ['a,b', null],
      ['two\nlines', 1],
      ['👩‍👩‍👧 客户', 1e6],
      [' blank ', 0],
      [null, -0],
      ["o'neill", 3],
    ]),
  ).toBe(
    [
      'id,amount',
      '007,-5',
      '"Ann ""Q"" Lee",0.5',
      '"a,b",',
      '"two\nlines",1',
      '👩‍👩‍👧 客户,1000000',
      '" blank ",0',
      ',0',
      "o'neill,3",
      '',
    ].join('\n'),
  );
});

test.each([
  ['=cmd()', "'=cmd()"],
  ['+49 30 1234', "'+49 30 1234"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1+1', "'  =1+1"],
  ['\t=1', "'\t=1"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
  ['＝1+1', "'＝1+1"],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['a=b', 'a=b'],
])('text that a spreadsheet would run is guarded: %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('numbers are never guarded, and what is not finite is empty', () => {
  expect(written([['a', -12.5]])).toBe('id,amount\na,-12.5\n');
  expect(written([['a', NaN]])).toBe('id,amount\na,\n');
  expect(written([['a', -Infinity]])).toBe('id,amount\na,\n');
});

test('for Excel: byte-order mark and CRLF', () => {
  expect(written([['客户', 1]], true)).toBe('\uFEFFid,amount\r\n客户,1\r\n');
});

test('no rows: only the header', () => {
  expect(written([])).toBe('id,amount\n');
});

test('any text comes back through a CSV reader, but for the guard', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), (ids) => {
      const text = written(ids.map((id) => [id, 1]));
      const read = parse(text, { relax_column_count: false, record_delimiter: '\n' }).slice(1);
      expect(read.map(([id]) => id)).toEqual(
        ids.map((id) => (/^\s*[=+\-@＝＋－＠]|^\s*[\t\r\n]/u.test(id) ? `'${id}` : id)),
      );
    }),
  );
});

test('rows are read as chunks are asked for, never all at once', () => {
  let read = 0;
  const endless = {
    *[Symbol.iterator](): Generator<[string, number]> {
      for (;;) yield [`customer ${read++}`, 1];
    },
  };
  const chunks = csv(columns, endless, null);
  expect(chunks.next().value).toBe('id,amount\n');
  expect(read).toBe(0);
  const second = chunks.next().value as string;
  expect(second.length).toBeGreaterThan(30_000);
  expect(second.length).toBeLessThan(34_000);
  expect(read).toBeLessThan(3000);
});
