import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, symlinkSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { placeOf } from '../../src/cli/output.ts';
import { scratch } from './run.ts';

/* Longer than other tests: one place for everything that score promises about files, cells, counts and outputs. */

const header = 'customer_id,date,amount\n';
const good = `${header}a,2024-01-10,1.50\nb,2024-01-11,2.50\na,2024-01-13,3\n`;
const bad = `${header}a,2024-01-01,1\nb,2024-13-02,2\n"c,2024-01-03,3\nd,x\ne,2024-01-04,5\n=f(),2024-01-05,zz\n`;

interface Document {
  asOf: string;
  inputs: {
    path: string;
    records: number;
    rows: number;
    rejected: number;
    blank: number;
    sha256: string;
    decimal: string | null;
    dateOrder: string | null;
  }[];
  reconciliation: {
    records: number;
    amount: string;
    parts: { reason: string; detail: string | null; records: number; amount: string }[];
  };
  findings: { rule: string; line: number | null; value: string | null; count: number }[];
  customers: {
    customer_id: string;
    purchases: number;
    first_purchase: string | null;
    last_purchase: string | null;
  }[];
}

let remove = () => {};
afterEach(() => remove());

function folderWith(files: Record<string, string | Buffer>) {
  const place = scratch(files);
  remove = place.remove;
  return place;
}

async function scored(content: string | Buffer, ...options: string[]): Promise<Document> {
  const { run } = folderWith({ 'orders.csv': content });
  const { exitCode, stdout, stderr } = await run(['score', 'orders.csv', '-f', 'json', ...options]);
  expect(stderr).not.toContain('error');
  expect(exitCode).toBe(0);
  return JSON.parse(stdout) as Document;
}

const daysOf = ({ customers }: Document) =>
  customers.map((each) => each.last_purchase).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
const dates = (...values: string[]) =>
  header + values.map((date, index) => `c${index},"${date}",10\n`).join('');
const amounts = (...values: string[]) =>
  header + values.map((amount, index) => `c${index},2024-01-10,"${amount}"\n`).join('');

describe('without anything to do', () => {
  it('shows help and says that something was missing', async () => {
    const { run } = folderWith({});
    const nothing = await run([]);
    expect(nothing.exitCode).toBe(2);
    expect(nothing.stdout).toMatch(/^Usage: loyalty/);
    const help = await run(['--help']);
    expect([help.exitCode, help.stdout, help.stderr]).toEqual([0, nothing.stdout, '']);
    const version = await run(['--version']);
    expect(version).toMatchObject({ exitCode: 0, stderr: '' });
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('an error is an object where JSON was asked for', async () => {
    const { run } = folderWith({});
    for (const options of [['-f', 'json'], ['--format=json'], ['-fjson']]) {
      const { stderr, exitCode } = await run(['score', 'x.csv', ...options]);
      expect(exitCode).toBe(3);
      expect(JSON.parse(stderr)).toEqual({
        error: {
          code: 'input.missing',
          message: 'x.csv does not exist.',
          remedy: 'Check the path.',
          exitCode: 3,
        },
      });
    }
    const { stderr } = await run(['json']);
    expect(stderr).toMatch(/^loyalty: Unknown command/);
  });
});

describe('dates', () => {
  it.each([
    [
      'ISO with offsets, in days of UTC',
      [
        '2024-01-01T03:30:00+08:00',
        '2024-01-02T10:00:00+0800',
        '2024-01-03 23:30 -05:00',
        '2024-01-03T10:00:00.123456Z',
        '2024-01-04 10:00:00 UTC',
      ],
      [],
      ['2023-12-31', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-04'],
    ],
    [
      'ISO with offsets, in days of Shanghai',
      ['2024-01-01T23:30:00Z', '2024-01-02T10:00:00Z'],
      ['--timezone', 'Asia/Shanghai'],
      ['2024-01-02', '2024-01-02'],
    ],
    ['day-first, settled by the file', ['31/01/2024', '01/02/2024'], [], ['2024-01-31', '2024-02-01']],
    ['month-first, settled by the file', ['01/31/2024', '02/01/2024'], [], ['2024-01-31', '2024-02-01']],
    [
      'day-first by option',
      ['01/02/2024', '03.04.2024'],
      ['--date-order', 'dmy'],
      ['2024-02-01', '2024-04-03'],
    ],
    [
      'month-first by option',
      ['01/02/2024', '3-4-2024'],
      ['--date-order', 'mdy'],
      ['2024-01-02', '2024-03-04'],
    ],
    [
      'twelve-hour clocks',
      ['2024-01-05 3:04 PM', '2024-01-06 12:00 am', '2024-01-07 3:04:05PM'],
      [],
      ['2024-01-05', '2024-01-06', '2024-01-07'],
    ],
    [
      'twelve-hour clocks behind other dates',
      ['1/13/2024 3:04:05 PM', '1/2/2024 12:00 AM'],
      [],
      ['2024-01-02', '2024-01-13'],
    ],
    [
      'Chinese',
      [
        '2024年1月5日',
        '2024年01月06日 10:00',
        '2024年1月7日 10时30分',
        '2024/1/8 下午 3:04:05',
        '2024年1月9日10时',
      ],
      [],
      ['2024-01-05', '2024-01-06', '2024-01-07', '2024-01-08', '2024-01-09'],
    ],
    [
      'points, strokes, nothing between',
      ['2024.1.5', '2024.01.06', '2024/1/7', '2024/01/08 10:00', '20240109', '20240110101500'],
      [],
      ['2024-01-05', '2024-01-06', '2024-01-07', '2024-01-08', '2024-01-09', '2024-01-10'],
    ],
    [
      'names of months',
      ['5 Jan 2024', '06-Feb-2024', 'March 7, 2024'],
      [],
      ['2024-01-05', '2024-02-06', '2024-03-07'],
    ],
  ])('%s', async (_name, values, options, expected) => {
    expect(daysOf(await scored(dates(...values), ...options))).toEqual(expected);
  });
});

describe('amounts', () => {
  it.each([
    ['thousands beside plain numbers', ['1,234.50', '2'], [], '1236.50'],
    ['a decimal comma', ['1,50', '2,75'], [], '4.25'],
    ['a decimal comma with thousands', ['1.234,50', '2'], [], '1236.50'],
    ['blanks and apostrophes for thousands', ['1 234,50', "1'000,5"], [], '2235.00'],
    [
      'points for thousands where the comma was said to be decimal',
      ['1.234', '2,5'],
      ['--decimal', 'comma'],
      '1236.50',
    ],
    ['three decimals by option', ['1.234', '12.345'], ['--decimal', 'point'], '13.579'],
    ['thousands by option', ['1.234', '12.345'], ['--decimal', 'comma'], '13579.00'],
    ['three decimals beside others', ['1.234', '2.5'], [], '3.734'],
    ['three decimals below one', ['1.234', '0.125'], [], '1.359'],
    ['three decimals beside four digits', ['1.234', '1234.567'], [], '1235.801'],
    ['a comma for thousands by option', ['1,234', '5'], ['--decimal', 'point'], '1239.00'],
    ['signs of one currency', ['¥3', '￥1,000.00', '12.5元', 'RMB 3', '2'], [], '1020.50'],
    ['the sign of another', ['$1.50', '$1,000', 'USD 2'], [], '1003.50'],
    ['full-width digits', ['１２．５０', '－３'], [], '9.50'],
    ['minus signs of all kinds', ['10', '(1.00)', '2-', '−3'], [], '4.00'],
    ['more than four decimals', ['1.23456', '2'], [], '3.2346'],
    ['scientific notation', ['1e3', '5'], [], '1005.00'],
    ['returns only', ['-5', '-6'], [], '-11.00'],
    ['the largest', ['99999999999999', '0.0001'], [], '99999999999999.0001'],
  ])('%s', async (_name, values, options, expected) => {
    const { reconciliation } = await scored(amounts(...values), ...options);
    expect(reconciliation.parts).toEqual([
      { reason: 'used', detail: null, records: values.length, amount: expected },
    ]);
    expect(reconciliation.amount).toBe(expected);
  });

  it.each([
    ['1.234,50 €', '2,5 €', 0],
    ['1.234,123456 €', '2,5 €', 1],
    ['$1,234.50 USD', '$2 USD', 0],
    ['$1,234.123456 USD', '$2 USD', 1],
    ['1234.50', '2', 0],
  ])('%s beside %s: %i has more decimals than are kept', async (one, other, rounded) => {
    const { findings } = await scored(amounts(one, other));
    expect(findings.find(({ rule }) => rule === 'cell.decimals')?.count ?? 0).toBe(rounded);
  });
});

describe('ids', () => {
  const odd = [
    'O\'Reilly, "X"',
    'new\nline',
    '😀👨‍👩‍👧',
    '007',
    "'; DROP TABLE x; --".slice(1),
    '=cmd()',
    '@SUM(1)',
    '-5',
    '1e5',
    '张伟',
  ];

  it('stay what they are, in JSON', async () => {
    const content = header + odd.map((id) => `"${id.replaceAll('"', '""')}",2024-01-01,1\n`).join('');
    const { customers } = await scored(content);
    expect(new Set(customers.map((each) => each.customer_id))).toEqual(new Set(odd));
  });

  it('never run as formulas, in CSV', async () => {
    const { run } = folderWith({
      'orders.csv': `${header}=cmd(),2024-01-01,1\n@x,2024-01-01,1\n-5,2024-01-01,1\n`,
    });
    const { stdout } = await run(['score', 'orders.csv']);
    expect(
      stdout
        .split('\n')
        .slice(1, 4)
        .map((line) => line.split(',')[0]),
    ).toEqual(["'-5", "'=cmd()", "'@x"]);
  });

  it('are hashed with the key and nothing of them shows through', async () => {
    const { run } = folderWith({
      'orders.csv': bad.replace('a,', 'SECRET,').replace('b,2024-13-02', 'b,SECRET'),
    });
    const world = { env: { LOYALTY_HASH_KEY: '0123456789abcdef' } };
    for (const format of ['csv', 'json', 'table']) {
      const { stdout, stderr, exitCode } = await run(
        ['score', 'orders.csv', '--hash-ids', '-f', format],
        world,
      );
      expect(exitCode).toBe(0);
      expect(stdout + stderr).not.toContain('SECRET');
    }
    const failed = await run(['score', 'orders.csv', '--hash-ids', '--on-error', 'fail'], world);
    expect(failed.exitCode).toBe(1);
    expect(failed.stderr).not.toContain('SECRET');
  });
});

describe('files', () => {
  it.each([
    ['semicolons', good.replaceAll(',', ';')],
    ['tabs', good.replaceAll(',', '\t')],
    ['pipes', good.replaceAll(',', '|')],
    ['CR LF', good.replaceAll('\n', '\r\n')],
    ['CR', good.replaceAll('\n', '\r')],
    ['mixed line ends', good.replace('\n', '\r\n').replace(/\n$/, '\r')],
    ['no last line end', good.trimEnd()],
    ['a byte-order mark', `\ufeff${good}`],
    ['blanks in the header', good.replace('customer_id', ' customer_id ')],
    [
      'quotes and a line end in the header',
      good.replace(header, '"customer_id","date","amount","a\nb"\n').replaceAll(/(\d)\n/g, '$1,\n'),
    ],
    ['blank lines above', `\n\r\n${good}`],
    ["Excel's sep line", `sep=;\n${good.replaceAll(',', ';')}`],
    ['a trailing separator', good.replaceAll(/(\d)\n/g, '$1,\n')],
    [
      'repeated headers that nobody needs',
      good.replace(header, 'customer_id,date,amount,x,x,\n').replaceAll(/(\d)\n/g, '$1,,,\n'),
    ],
    ['UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')])],
    [
      'UTF-16, big end first',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(good, 'utf16le').swap16()]),
    ],
  ])('with %s', async (_name, content) => {
    const { customers, reconciliation } = await scored(content);
    expect(reconciliation.amount).toBe('7.00');
    expect(new Map(customers.map((each) => [each.customer_id, each.purchases]))).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    );
  });

  // 客户编号,日期,金额 / 张伟 in GBK.
  const chinese = [
    0xbf, 0xcd, 0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbd, 0xf0, 0xb6,
    0xee, 0x0a,
  ];
  const name = [0xd5, 0xc5, 0xce, 0xb0];

  it('in GBK', async () => {
    const { customers } = await scored(
      Buffer.concat([Buffer.from(chinese), Buffer.from(name), Buffer.from(',2024-01-01,1\n')]),
    );
    expect(customers.map((each) => each.customer_id)).toEqual(['张伟']);
  });

  it('in GBK from the middle on', async () => {
    const long = header + Array.from({ length: 9000 }, (_, index) => `c${index % 9},2024-01-01,1\n`).join('');
    const { customers } = await scored(
      Buffer.concat([Buffer.from(long), Buffer.from(name), Buffer.from(',2024-01-02,1\n')]),
    );
    expect(customers.map((each) => each.customer_id)).toContain('张伟');
  });

  it('compressed, with the digest of what was given', async () => {
    const zipped = gzipSync(good);
    const { run } = folderWith({ 'orders.csv.gz': zipped });
    const { stdout } = await run(['score', 'orders.csv.gz', '-f', 'json']);
    const { createHash } = await import('node:crypto');
    expect((JSON.parse(stdout) as Document).inputs[0]?.sha256).toBe(
      createHash('sha256').update(zipped).digest('hex'),
    );
  });

  it('from standard input, with another table beside it', async () => {
    const { run } = folderWith({ 'customers.csv': 'customer_id\nz\n' });
    const { stdout, exitCode } = await run(['score', '-', 'customers.csv'], { stdin: good });
    expect(exitCode).toBe(0);
    const ids = stdout
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect(new Set(ids)).toEqual(new Set(['', 'a', 'b', 'z']));
  });

  it.each([
    ['a=b.csv', 'a=b.csv'],
    ['transactions=a=b.csv', 'a=b.csv'],
    ['transactions=x.csv', 'x.csv'],
    ['d', 'd/orders.csv'],
    ['o*.csv', 'orders.csv'],
    ['o[1].csv', 'o[1].csv'],
    ['o\'r"d.csv', 'o\'r"d.csv'],
  ])('given as %s', async (input, file) => {
    const { run } = folderWith({ [file]: good });
    expect((await run(['score', input])).exitCode).toBe(0);
  });

  it('several of one table, with their columns in another order', async () => {
    const { run } = folderWith({
      'orders-1.csv': good,
      'orders-2.csv': 'amount,x,customer_id,date\n5,y,c,2024-02-01\n',
    });
    const { stdout } = await run(['score', 'orders-1.csv', 'orders-2.csv', '-f', 'json']);
    const { reconciliation, inputs } = JSON.parse(stdout) as Document;
    expect(reconciliation).toMatchObject({ records: 4, amount: '12.00' });
    expect(inputs.map(({ rows }) => rows)).toEqual([3, 1]);
  });

  it('a folder that leads into itself is read once', async () => {
    const { run, folder } = folderWith({ 'd/orders.csv': good });
    symlinkSync('.', join(folder, 'd/transactions'));
    symlinkSync('l.csv', join(folder, 'd/l.csv'));
    expect((await run(['score', 'd'])).exitCode).toBe(0);
  });

  it('JSON: nested objects, numbers as ids, missing keys, keys that differ in case', async () => {
    const { run } = folderWith({
      'orders.json':
        '[{"customer_id":12345678901234567890,"date":"2024-01-01","amount":1.5,"items":[{"a":1}]},{"date":"2024-01-02","amount":2},{"customer_id":"007","date":"2024-01-03","amount":"3","Amount":9}]',
    });
    const { stdout } = await run(['score', 'orders.json', '-f', 'json']);
    const { customers, reconciliation } = JSON.parse(stdout) as Document;
    expect(customers.map((each) => each.customer_id).toSorted()).toEqual(['007', '12345678901234567890']);
    expect(reconciliation.amount).toBe('6.50');
  });
});

describe('the law of counting', () => {
  it.each([
    ['a clean file', good, [3, 3, 0, 0]],
    ['blank lines', `${header}\na,2024-01-01,1\n\n  \nb,2024-01-02,2\n\n`, [6, 2, 0, 4]],
    ['everything at once', `${bad}\n,,\n`, [8, 2, 4, 2]],
    // As spreadsheets leave them below a table; what has a note is a record without its customer and date.
    [
      'rows of separators',
      `customer_id,date,amount,note\na,2024-01-01,1,\n,,,\n , ,"",\n,,,?\n`,
      [4, 1, 1, 2],
    ],
    [
      'more faults than are named',
      `${header}${'a,2024-01-01,1,2,3\n'.repeat(2500)}${'a,2024-99-01,1\n'.repeat(50)}a,2024-01-01,1\n`,
      [2551, 1, 2550, 0],
    ],
  ])('holds for %s', async (_name, content, [records, rows, rejected, blank]) => {
    const { run } = folderWith({ 'orders.csv': content });
    const { stdout } = await run(['score', 'orders.csv', '-f', 'json']);
    const document = JSON.parse(stdout) as Document;
    expect(document.inputs[0]).toMatchObject({ records, rows, rejected, blank });
    const parts = document.reconciliation.parts.reduce((sum, part) => sum + part.records, 0);
    expect([document.reconciliation.records, parts]).toEqual([records, records]);
    const errors = document.findings.filter(({ rule }) =>
      /^(cell|record)\.(?!duplicate|decimals)/.test(rule),
    );
    expect(errors.reduce((sum, { count }) => sum + count, 0)).toBe(rejected);
  });

  it('conditions take records away by name, and the parts add up', async () => {
    const { run } = folderWith({
      'orders.csv': good,
      'loyalty.config.json': JSON.stringify({
        tables: { transactions: { where: { 'not b': "customer_id != 'b'", dear: 'amount > 2' } } },
      }),
    });
    const { stdout } = await run(['score', 'orders.csv', '-f', 'json']);
    expect((JSON.parse(stdout) as Document).reconciliation.parts).toEqual([
      { reason: 'used', detail: null, records: 1, amount: '3.00' },
      { reason: 'where', detail: 'not b', records: 1, amount: '2.50' },
      { reason: 'where', detail: 'dear', records: 1, amount: '1.50' },
    ]);
  });
});

describe('bad records', () => {
  it('go to quarantine with place, reason and text', async () => {
    const { run, folder } = folderWith({ 'orders.csv': bad, 'q.csv': 'old' });
    const { exitCode } = await run([
      'score',
      'orders.csv',
      '--on-error',
      'quarantine',
      '--quarantine',
      'q.csv',
    ]);
    expect(exitCode).toBe(0);
    expect(readFileSync(join(folder, 'q.csv'), 'utf8')).toBe(
      `file,line,record,rule,column,value,raw,raw_base64
"orders.csv","4","3","record.unclosed-quote","customer_id",,"""c,2024-01-03,3",
"orders.csv","5","4","record.ragged",,,"d,x",
"orders.csv","3","2","cell.date","date","2024-13-02","b,2024-13-02,2",
"orders.csv","7","6","cell.number","amount","zz","'=f(),2024-01-05,zz",PWYoKSwyMDI0LTAxLTA1LHp6
`,
    );
    expect(readdirSync(folder).toSorted()).toEqual(['orders.csv', 'q.csv']);
  });

  it('of a run in which none is good are in quarantine too', async () => {
    const { run, folder } = folderWith({ 'orders.csv': `${header}a,x,1\n` });
    const { exitCode } = await run([
      'score',
      'orders.csv',
      '--on-error',
      'quarantine',
      '--quarantine',
      'q.csv',
    ]);
    expect(exitCode).toBe(1);
    expect(readFileSync(join(folder, 'q.csv'), 'utf8')).toContain('"cell.date"');
  });

  it('leave an old quarantine alone when the run cannot be done', async () => {
    const { run, folder } = folderWith({ 'orders.csv': 'foo\n1\n', 'q.csv': 'old' });
    const { exitCode } = await run([
      'score',
      'orders.csv',
      '--on-error',
      'quarantine',
      '--quarantine',
      'q.csv',
    ]);
    expect(exitCode).toBe(2);
    expect(readFileSync(join(folder, 'q.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder).toSorted()).toEqual(['orders.csv', 'q.csv']);
  });
});

describe('the output', () => {
  it.each(['csv', 'json', 'ndjson', 'md', 'table', 'parquet'])('as %s goes to a file', async (format) => {
    const { run, folder } = folderWith({ 'orders.csv': good, out: 'old' });
    const outcome = await run(['score', 'orders.csv', '-f', format, '-o', 'out', '--quiet']);
    expect(outcome).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'out'), 'utf8')).not.toBe('old');
    expect(readdirSync(folder).toSorted()).toEqual(['orders.csv', 'out']);
  });

  it('stays as it was when the data are too old', async () => {
    const { run, folder } = folderWith({ 'orders.csv': good, 'out.csv': 'old' });
    expect((await run(['score', 'orders.csv', '-o', 'out.csv', '--max-age', '3d'])).exitCode).toBe(1);
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('old');
  });

  it('goes through a link to the file behind it', async () => {
    const { run, folder } = folderWith({ 'orders.csv': good, 'real.csv': 'old' });
    symlinkSync('real.csv', join(folder, 'out.csv'));
    expect((await run(['score', 'orders.csv', '-o', 'out.csv'])).exitCode).toBe(0);
    expect(lstatSync(join(folder, 'out.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toMatch(/^customer_id/);
  });

  // Once a rename put a file in the place of a device. Nothing here may name a real one: a pipe stands in for it.
  it('is written into devices and pipes, which are never replaced', async () => {
    const { folder } = folderWith({ 'file.csv': '' });
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    symlinkSync('pipe', join(folder, 'link'));
    for (const name of ['pipe', 'link'])
      expect(await placeOf(join(folder, name), name)).toEqual({ final: join(folder, name), temporary: null });
    expect((await placeOf(join(folder, 'file.csv'), 'file.csv')).temporary).toMatch(
      /\/\.file\.csv\.\d+\.part$/,
    );
    expect((await placeOf(join(folder, 'new.csv'), 'new.csv')).temporary).toMatch(/\/\.new\.csv\.\d+\.part$/);
    expect(existsSync(pipe)).toBe(true);
  });

  it('is a table on a terminal and CSV in a pipe', async () => {
    const { run } = folderWith({ 'orders.csv': good });
    expect((await run(['score', 'orders.csv'], { tty: true })).stdout).toContain('2 customers');
    expect((await run(['score', 'orders.csv'])).stdout).toMatch(/^customer_id,/);
  });
});

describe('--max-age', () => {
  it.each([
    ['UTC', '2024-01-16T23:59:00Z', 0],
    ['UTC', '2024-01-17T00:01:00Z', 1],
    ['Asia/Shanghai', '2024-01-16T15:59:00Z', 0],
    ['Asia/Shanghai', '2024-01-16T16:01:00Z', 1],
    ['America/Los_Angeles', '2024-01-17T07:59:00Z', 0],
    ['America/Los_Angeles', '2024-01-17T08:01:00Z', 1],
  ])('counts days of %s: at %s', async (zone, now, expected) => {
    const { run } = folderWith({ 'orders.csv': good });
    const { exitCode } = await run(['score', 'orders.csv', '--max-age', '3d', '--timezone', zone], {
      now: () => new Date(now),
    });
    expect(exitCode).toBe(expected);
  });
});

it('an aborted run says nothing, writes nothing and leaves nothing', async () => {
  const { run, folder } = folderWith({ 'orders.csv': good, 'out.csv': 'old' });
  const interruption = new AbortController();
  interruption.abort();
  const outcome = await run(['score', 'orders.csv', '-o', 'out.csv'], { signal: interruption.signal });
  expect(outcome).toEqual({ exitCode: 130, stdout: '', stderr: '' });
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('old');
});
