import { describe, expect, it } from 'vitest';
import { scratch } from '../cli/run.ts';

/* A record with several bad cells: all of them are told, and the record counts as one. */

interface Report {
  inputs: { records: number; rows: number; rejected: number; blank: number }[];
  metrics: Record<string, number>;
  findings: {
    rule: string;
    column: string | null;
    count: number;
    listed: number;
    truncated: boolean;
    remedy: string;
    places: { line: number | null; record: number; value: string | null; expected: string | null }[];
  }[];
}

async function validate(files: Record<string, string | Buffer>, ...options: string[]) {
  const place = scratch(files);
  const { stdout } = await place.run(['validate', '.', '--format', 'json', ...options]);
  const scored = await place.run(['score', '.', '--format', 'json']);
  place.remove();
  return {
    report: JSON.parse(stdout) as Report,
    scored: JSON.parse(scored.stdout || 'null') as Report | null,
  };
}

/** Rule, column, count, and line with value of each place. */
const told = ({ findings }: Report) =>
  findings
    .filter(({ rule }) => rule.startsWith('cell.') || rule === 'id.scientific')
    .map(
      ({ rule, column, count, places }) =>
        `${rule} ${column} ${count}: ${places.map(({ line, value }) => `${line} ${value}`).join(', ')}`,
    )
    .sort();

const bad = [
  'customer_id,date,amount,qty',
  'a,2024-01-01,3,1',
  'b,2024-02-30,x1,two',
  'c,,,1',
  '1.3E+10,2024-02-31,4,1',
  'd,2024-01-04,y,1',
  'e,2024-01-05,5,three',
  'f,2024-01-06,6,2',
];

describe('a record with several bad cells', () => {
  const expected = [
    'cell.date date 2: 3 2024-02-30, 5 2024-02-31',
    'cell.missing amount 1: 4 null',
    'cell.missing date 1: 4 null',
    'cell.number amount 2: 3 x1, 6 y',
    'cell.optional qty 2: 3 two, 7 three',
    'id.scientific customer_id 1: 5 1.3E+10',
  ];

  it.each([
    ['LF', bad.join('\n')],
    ['CR LF and a byte-order mark', `\ufeff${bad.join('\r\n')}\r\n`],
  ])('%s: tells all of them, and counts the record once', async (_, text) => {
    const { report, scored } = await validate({ 'transactions.csv': text });
    expect(told(report)).toEqual(expected);
    const counts = { records: 7, rows: 3, rejected: 4, blank: 0 };
    expect(report.inputs).toMatchObject([counts]);
    expect(scored?.inputs).toMatchObject([counts]);
    expect(report.metrics).toMatchObject({ errors: 7, rejected: 4 });
  });

  it('counts exactly where the list is cut, and lists the first ones', async () => {
    const lines = Array.from({ length: 500 }, (_, index) =>
      index % 3 === 0
        ? `c${index},2024-02-30,x`
        : index % 3 === 1
          ? `c${index},2024-01-02,y`
          : `c${index},2024-01-02,1`,
    );
    const text = `customer_id,date,amount\n${lines.join('\n')}\n`;
    const { report } = await validate({ 'transactions.csv': text }, '--limit', '4');
    // 167 of the first kind, 167 of the second: 334 bad amounts, alternating from the first record on.
    expect(told(report)).toEqual([
      'cell.date date 167: 2 2024-02-30, 5 2024-02-30, 8 2024-02-30, 11 2024-02-30',
      'cell.number amount 334: 2 x, 3 y, 5 x, 6 y',
    ]);
    expect(report.findings.find(({ rule }) => rule === 'cell.date')).toMatchObject({
      count: 167,
      listed: 4,
      truncated: true,
    });
    const none = await validate({ 'transactions.csv': text }, '--limit', '0');
    expect(none.report.findings.map(({ rule, listed, truncated }) => [rule, listed, truncated])).toEqual([
      ['cell.number', 0, true],
      ['cell.date', 0, true],
      ['history.short', 0, false],
    ]);
  });

  it('leaves alone what `where` leaves out, and shows the operands of a computed amount', async () => {
    const { report } = await validate({
      'transactions.csv':
        'customer_id,date,price,qty,state\na,2024-02-30,x,2,paid\nb,2024-02-30,x,2,open\nc,2024-01-01,3,2,paid\n',
      'loyalty.config.json': JSON.stringify({
        tables: { transactions: { columns: { amount: 'price * qty' }, where: "state = 'paid'" } },
      }),
    });
    expect(told(report).filter((each) => !each.startsWith('cell.optional'))).toEqual([
      'cell.date date 1: 2 2024-02-30',
      'cell.number price * qty 1: 2 x and 2',
    ]);
  });

  it('columns that the configuration filters by are known', async () => {
    const { report } = await validate({
      'transactions.csv': 'customer_id,date,amount,state,bin\na,2024-01-01,3,paid,7\n',
      'loyalty.config.json': JSON.stringify({ tables: { transactions: { where: "state = 'paid'" } } }),
    });
    const unknown = report.findings.find(({ rule }) => rule === 'header.unknown');
    expect(unknown).toMatchObject({ value: 'bin' });
  });

  it('of a rule that is off nothing is told', async () => {
    const { report } = await validate({ 'transactions.csv': bad.join('\n') }, '--rule', 'cell.number=off');
    expect(told(report)).toEqual(expected.filter((each) => !each.startsWith('cell.number')));
  });
});

describe('amounts with a currency', () => {
  const remedyOf = async (amount: string) => {
    const { report } = await validate({
      'transactions.csv': `customer_id,date,amount\na,2024-01-01,3\nb,2024-01-02,${amount}\n`,
    });
    return report.findings.find(({ rule }) => rule === 'cell.number')?.remedy;
  };

  it.each(['XBT 12', '12 XRP', '12游戏币'])('%s: says where the currency belongs', async (amount) => {
    expect(await remedyOf(amount)).toContain('the currency into a column `currency`');
  });

  it.each([
    ['"10, 20"', 'may be two numbers'],
    ['1.2万', 'Write the number out'],
    ['3k', 'Write the number out'],
    ['100.00 CR', 'credit (CR) and debit (DR)'],
    ['(-5)', 'Write one sign'],
    ['-5-', 'Write one sign'],
  ])('%s: says what is wrong with it', async (amount, remedy) => {
    expect(await remedyOf(amount)).toContain(remedy);
  });

  it.each(['12.5o', '$12.5o', 'x', 'Rabatt', 'n/a', '1.2.3'])('%s is no currency', async (amount) => {
    expect(await remedyOf(amount)).toBe('Write a plain number such as 1234.50 or -1234.50.');
  });

  it('cell.decimals counts digits, not the currency behind them, and no zeros', async () => {
    const { report } = await validate({
      'transactions.csv':
        'customer_id,date,amount\na,2024-01-01,13.50 EUR\nb,2024-01-02,2.500000\nc,2024-01-03,2.500001\nd,2024-01-04,2.12345 EUR\n',
    });
    const decimals = report.findings.find(({ rule }) => rule === 'cell.decimals');
    expect(decimals).toMatchObject({ count: 2, truncated: false });
    expect(decimals?.places.map(({ line }) => line)).toEqual([4, 5]);
  });
});
