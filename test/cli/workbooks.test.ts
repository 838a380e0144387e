import { writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, it } from 'vitest';
import { scratch } from './run.ts';

const utc = (...parts: [number, number, number, number?, number?]) => new Date(Date.UTC(...parts));

/** As shops keep them: a title, a blank row, ids as text, dates as dates, and one row of each trouble. */
const orders = [
  ['2024年订单明细'],
  [],
  ['客户编号', '下单时间', '实付金额', '备注'],
  ['007', utc(2024, 0, 5, 8, 3), 12.5, 'two\nlines'],
  ['007', '2024年2月6日', '¥１，２３４.50', null],
  [],
  ['A1', 'soon', 3, null],
  [613_000_000_000_000_000, utc(2024, 2, 1), 1, null],
  ['A1', utc(2024, 2, 5), 0.1 + 0.2, null],
];
const refunds = [
  ['customer_id', 'date', 'amount'],
  ['007', utc(2024, 2, 2), 5],
];
const place = scratch({
  'orders.xlsx': Buffer.from(
    await writeXlsx({
      sheets: [
        { name: '说明', rows: [['see the other sheets']], hidden: true },
        { name: '订单', rows: orders },
        { name: 'refunds', rows: refunds },
      ],
    }),
  ),
  'archive.xlsx': Buffer.from('504b0304140000000000000000000000', 'hex'),
  'locked.xlsx': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
});
afterAll(place.remove);

interface Report {
  inputs: { path: string; table: string; records: number; rows: number; rejected: number; blank: number }[];
  reconciliation: { amount: string };
  findings: {
    rule: string;
    file: string;
    line: number | null;
    column: string | null;
    value: string | null;
  }[];
}

it('reads the first sheet that people see, and names the rows of the sheet', async () => {
  const { stdout, exitCode } = await place.run(['score', 'orders.xlsx', '--format', 'json']);
  expect(exitCode).toBe(0);
  const { inputs, findings, reconciliation } = JSON.parse(stdout) as Report;
  expect(inputs).toMatchObject([
    { path: 'orders.xlsx#订单', table: 'transactions', records: 6, rows: 3, rejected: 2, blank: 1 },
  ]);
  // 12.50 + 1234.50 + 3 + 1 + 0.30
  expect(reconciliation.amount).toBe('1251.30');
  expect(findings.map(({ rule, file, line, value }) => [rule, file, line, value])).toEqual([
    ['id.scientific', 'orders.xlsx#订单', 8, '6.13E+17'],
    ['cell.date', 'orders.xlsx#订单', 7, 'soon'],
    ['sheet.unread', 'orders.xlsx#refunds', null, null],
    ['sheet.hidden', 'orders.xlsx#说明', null, null],
  ]);
});

it('keeps rejected rows with their cells', async () => {
  const argv = [
    'score',
    'orders.xlsx',
    '--on-error',
    'quarantine',
    '--quarantine',
    'bad.csv',
    '-o',
    'out.csv',
  ];
  expect((await place.run(argv)).exitCode).toBe(0);
  const { readFileSync } = await import('node:fs');
  const kept = readFileSync(`${place.folder}/bad.csv`, 'utf8');
  expect(kept).toContain(
    '"orders.xlsx#订单","7","3","cell.date","下单时间","soon","""A1"",""soon"",""3"",""""',
  );
});

it('validate names the sheets that were not read', async () => {
  const { stdout } = await place.run(['validate', 'orders.xlsx', '-f', 'json']);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
  expect(findings.map(({ rule }) => rule)).toContain('sheet.unread');
});

it('reads several sheets of one workbook, each by its name', async () => {
  const { stdout } = await place.run(['score', 'orders.xlsx#订单', 'orders.xlsx#refunds', '-f', 'json']);
  const { inputs, findings } = JSON.parse(stdout) as Report;
  expect(inputs.map(({ path, table }) => [path, table])).toEqual([
    ['orders.xlsx#refunds', 'refunds'],
    ['orders.xlsx#订单', 'transactions'],
  ]);
  expect(findings.some(({ rule }) => rule === 'sheet.unread')).toBe(false);
});

it.each([
  ['orders.xlsx#nope', 'has no sheet `nope`; its sheets are `订单`, `refunds`'],
  ['archive.xlsx', 'is a damaged Excel workbook: its end is missing'],
  ['locked.xlsx', 'is an old Office file without a workbook in it'],
])('refuses %s', async (input, sentence) => {
  const { stderr, exitCode } = await place.run(['score', input]);
  expect(exitCode).toBe(3);
  expect(stderr).toContain(sentence);
});

it('keeps the zeros that only the format of the cells shows', async () => {
  const ids = scratch({
    'members.xlsx': Buffer.from(
      await writeXlsx({
        sheets: [
          {
            name: 'orders',
            // As Excel's own format for postcodes: the cells hold 17 and 123456.
            columns: [{ numFmt: '00000' }, {}, { numFmt: '0.00' }],
            rows: [
              ['会员卡号', '下单时间', '实付金额'],
              [17, utc(2024, 0, 5), 12.5],
              [123_456, utc(2024, 1, 6), 7],
            ],
          },
        ],
      }),
    ),
    'old.csv': '会员卡号,下单时间,实付金额\n00017,2023-12-05,3\n',
  });
  const { stdout } = await ids.run(['score', 'members.xlsx', 'old.csv', '-f', 'csv']);
  ids.remove();
  const rows = stdout.trim().split('\n').slice(1);
  expect(rows.map((row) => row.split(',')[0] ?? '').sort()).toEqual(['00017', '123456']);
});

it('counts sheets as sheets', async () => {
  const { stdout } = await place.run(['score', 'orders.xlsx', '-f', 'table']);
  expect(stdout).toContain('warning · 1 sheet · the workbook has sheets with other columns');
});

const month = (
  name: string,
  rows: readonly (readonly unknown[])[],
  header = ['customer_id', 'date', 'amount'],
) => ({
  name,
  rows: [header, ...rows] as (string | number | Date | null)[][],
});
const bookOf = async (...sheets: ReturnType<typeof month>[]) => Buffer.from(await writeXlsx({ sheets }));

it('reads all sheets with the same columns as one table, past a cover note and others', async () => {
  const book = await bookOf(
    { name: 'Notes', rows: [['Orders of 2024'], ['see the other sheets']] },
    { name: 'Empty', rows: [] },
    month('Jan', [['A', utc(2024, 0, 5), 10]]),
    month('Staff', [['x', 'y']], ['name', 'phone']),
    month('Feb', [
      ['A', utc(2024, 1, 5), 20],
      ['B', 'soon', 40],
    ]),
    // The same columns in another order.
    month('Mar', [[80, 'B', utc(2024, 2, 5)]], ['amount', 'customer_id', 'date']),
  );
  const months = scratch({ 'book.xlsx': book });
  const { stdout } = await months.run(['score', 'book.xlsx', '-f', 'json']);
  const { inputs, findings, reconciliation } = JSON.parse(stdout) as Report;
  expect(inputs.map(({ path, rows }) => [path, rows])).toEqual([
    ['book.xlsx#Jan', 1],
    ['book.xlsx#Feb', 1],
    ['book.xlsx#Mar', 1],
  ]);
  // 10 + 20 + 40, which is left out, + 80
  expect(reconciliation.amount).toBe('150.00');
  expect(findings.map(({ rule, file, line, value }) => [rule, file, line, value])).toEqual([
    ['sheet.unread', 'book.xlsx#Notes', null, null],
    ['sheet.unread', 'book.xlsx#Staff', null, null],
    ['cell.date', 'book.xlsx#Feb', 3, 'soon'],
  ]);
  // Also from standard input, and with one of them asked for beside.
  const piped = await months.run(['score', '-', '-f', 'json'], { stdin: book });
  expect((JSON.parse(piped.stdout) as Report).reconciliation.amount).toBe('150.00');
  const beside = await months.run(['score', 'book.xlsx', 'book.xlsx#Feb', '-f', 'json']);
  expect((JSON.parse(beside.stdout) as Report).reconciliation.amount).toBe('150.00');
  const shown = await months.run(['init', 'book.xlsx']);
  expect(shown.stdout).toMatch(/other sheets +Notes, Staff/);
  const again = await months.run(['score', 'book.xlsx', '-f', 'json']);
  expect((JSON.parse(again.stdout) as Report).reconciliation.amount).toBe('150.00');
  months.remove();
});

it('refuses a sheet that repeats another one', async () => {
  const rows = [['A', utc(2024, 0, 5), 10]];
  const twice = scratch({ 'book.xlsx': await bookOf(month('Jan', rows), month('Jan (2)', rows)) });
  const { stderr, exitCode } = await twice.run(['score', 'book.xlsx']);
  twice.remove();
  expect([exitCode, stderr]).toEqual([
    2,
    expect.stringContaining('book.xlsx#Jan and book.xlsx#Jan (2) have the same content') as string,
  ]);
});

const header = ['customer_id', 'date', 'amount'];
const january = [
  ['A', utc(2024, 0, 5), 10],
  ['B', utc(2024, 0, 6), 20],
];
const february = [
  ['A', utc(2024, 1, 5), 30],
  ['B', utc(2024, 1, 6), 40],
];

const withOrderId = (name: string, rows: Parameters<typeof month>[1]) =>
  month(
    name,
    rows.map((row) => [...row, 'n1']),
    [...header, 'order_id'],
  );

it.each([
  {
    name: 'a sheet with the records of all others',
    sheets: [month('Jan', january), month('Feb', february), month('Total', [...february, ...january])],
    read: ['book.xlsx#Jan', 'book.xlsx#Feb'],
    said: [['sheet.total', 'book.xlsx#Total']],
    amount: '100.00',
  },
  {
    name: 'a total in another order of columns, with amounts as texts, of sheets of which one has a column more',
    sheets: [
      month('Jan', january),
      withOrderId('Feb', february),
      month(
        'Total',
        [...january, ...february].map(([id = '', date = '', amount = '']) => [
          amount.toString() + '.00',
          id,
          date,
        ]),
        [header[2] ?? '', header[0] ?? '', header[1] ?? ''],
      ),
    ],
    read: ['book.xlsx#Jan', 'book.xlsx#Feb'],
    said: [
      ['sheet.total', 'book.xlsx#Total'],
      ['sheet.columns', 'book.xlsx#Jan'],
    ],
    amount: '100.00',
  },
  {
    name: 'a total that ends with a line of its own',
    sheets: [
      month('Jan', january),
      month('Feb', february),
      month('All', [...january, ...february, ['Total', null, 100]]),
    ],
    read: ['book.xlsx#Jan', 'book.xlsx#Feb'],
    said: [['sheet.total', 'book.xlsx#All']],
    amount: '100.00',
  },
  {
    name: 'a sheet with one column more that nobody uses',
    sheets: [
      month('Jan', january),
      month(
        'Feb',
        february.map((row) => [...row, 'x']),
        [...header, 'remark'],
      ),
    ],
    read: ['book.xlsx#Jan', 'book.xlsx#Feb'],
    said: [],
    amount: '100.00',
  },
  {
    name: 'a sheet with one column more that is used',
    sheets: [month('Jan', january), withOrderId('Feb', february)],
    read: ['book.xlsx#Jan', 'book.xlsx#Feb'],
    said: [['sheet.columns', 'book.xlsx#Jan']],
    amount: '100.00',
  },
  {
    name: 'a sheet of no series with one column more that is used',
    sheets: [month('Offers', january), withOrderId('Orders won', february)],
    read: ['book.xlsx#Offers'],
    said: [['sheet.unread', 'book.xlsx#Orders won']],
    amount: '30.00',
  },
  {
    name: 'hidden sheets with a table',
    sheets: [
      month('2024年2月', february),
      { ...month('2024年1月', january), hidden: true },
      { ...month('notes', [['a', 'b']], ['x', 'y']), hidden: true },
      {
        ...month('refunds', [['B', utc(2024, 1, 7), 5]], ['客户编号', '退款日期', '退款金额']),
        hidden: true,
      },
    ],
    read: ['book.xlsx#2024年2月'],
    said: [
      ['sheet.hidden-table', 'book.xlsx#2024年1月'],
      ['sheet.hidden-table', 'book.xlsx#refunds'],
      ['sheet.hidden', 'book.xlsx#notes'],
    ],
    amount: '70.00',
  },
])('$name', async ({ sheets, read, said, amount }) => {
  const book = scratch({ 'book.xlsx': await bookOf(...sheets) });
  const { stdout } = await book.run(['score', 'book.xlsx', '-f', 'json']);
  const hidden = said.flatMap(([rule, file]) => (rule === 'sheet.hidden-table' ? [file?.split('#')[1]] : []));
  if (hidden.length > 0) {
    expect((await book.run(['init', 'book.xlsx'])).stdout).toContain(`hidden sheets  ${hidden.join(', ')}`);
    expect((await book.run(['score', 'book.xlsx', '-f', 'table'])).stdout).toContain(
      'a hidden sheet holds a table',
    );
    expect((await book.run(['churn', 'book.xlsx', '-f', 'table'])).stdout).toContain(
      'a hidden sheet holds a table',
    );
  }
  book.remove();
  const { inputs, findings, reconciliation } = JSON.parse(stdout) as Report;
  expect(inputs.map(({ path }) => path)).toEqual(read);
  expect(findings.map(({ rule, file }) => [rule, file])).toEqual(said);
  expect(reconciliation.amount).toBe(amount);
});

it('what a later file repeats is left out, and not counted as a copy that counts', async () => {
  const orders = (name: string, ...rows: string[]) => ({
    [name]: `order_id,customer_id,date,amount\n${rows.join('\n')}\n`,
  });
  const place = scratch({
    ...orders('a.csv', '1,A,2024-01-05,10', '2,B,2024-01-06,20'),
    ...orders('b.csv', '2,B,2024-01-06,20', '3,B,2024-01-07,5'),
  });
  const { stdout } = await place.run(['score', 'a.csv', 'b.csv', '-f', 'json']);
  place.remove();
  const { findings, reconciliation } = JSON.parse(stdout) as Report & {
    reconciliation: { parts: unknown };
  };
  expect(reconciliation.parts).toMatchObject([
    { reason: 'used', records: 3, amount: '35.00' },
    { reason: 'overlap', records: 1, amount: '20.00' },
  ]);
  expect(findings).toEqual([]);
});
