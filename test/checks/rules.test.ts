import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { run, scratch } from '../cli/run.ts';
import { customer, isoDay, orders, plant, textOf } from './shop.ts';

/*
 * Every rule once: a shop in order, broken in one place, and the line on which the fault must be found. Longer than other
 * tests because it is a table.
 */

interface Group {
  rule: string;
  severity: string;
  message: string;
  file: string;
  column: string | null;
  count: number;
  value: string | null;
  expected: string | null;
  places: {
    line: number | null;
    record: number | null;
    value: string | null;
    expected?: string | null;
    cell: { line: number } | null;
  }[];
}
interface Report {
  findings: Group[];
  metrics: Record<string, number>;
  verdict: { passed: boolean };
}

async function validate(
  files: Readonly<Record<string, string | Buffer>>,
  ...options: string[]
): Promise<{ exitCode: number; stderr: string; report: Report }> {
  const place = scratch(files);
  try {
    const outcome = await place.run(['validate', '.', '--format', 'json', ...options]);
    return { ...outcome, report: JSON.parse(outcome.stdout || 'null') as Report };
  } finally {
    place.remove();
  }
}

const found = ({ findings }: Report, rule: string, column?: string): Group | undefined =>
  findings.find((each) => each.rule === rule && (column === undefined || each.column === column));
const linesOf = (group: Group | undefined) => group?.places.map(({ line }) => line);

it('validate finds nothing to fail on in a shop that is in order', async () => {
  const { exitCode, report } = await validate({ 'transactions.csv': textOf(orders()) });
  expect(report.findings).toEqual([]);
  expect(exitCode).toBe(0);
});

/** One line below the orders, the rule it breaks, its column and how often. */
const planted: { rule: string; line: string; column: string | null; count?: number; error?: boolean }[] = [
  { rule: 'record.ragged', line: 'C001,2024-05-01', column: null, error: true },
  { rule: 'record.stray-quote', line: '"C001"x,2024-05-01,20.50,X1', column: 'customer_id', error: true },
  { rule: 'cell.missing', line: 'C001,,20.50,X1', column: 'date', error: true },
  { rule: 'cell.date', line: 'C001,2024-02-30,20.50,X1', column: 'date', error: true },
  { rule: 'cell.number', line: 'C001,2024-05-01,2O.50,X1', column: 'amount', error: true },
  { rule: 'cell.decimals', line: 'C001,2024-05-01,20.123456,X1', column: 'amount' },
  { rule: 'cell.guarded', line: '"=""C001""",2024-05-01,20.50,X1', column: 'customer_id' },
  { rule: 'cell.length', line: `C001,2024-05-01,20.50,${'X'.repeat(300)}`, column: 'order_id' },
  { rule: 'cell.white-space', line: 'C001 ,2024-05-01,20.50,X1', column: 'customer_id' },
  { rule: 'cell.full-width', line: 'C001,2024-05-01,20.50,Ｘ１', column: 'order_id' },
  { rule: 'date.offsets', line: 'C001,2024-05-01T10:00:00+08:00,20.50,X1', column: 'date' },
  { rule: 'id.scientific', line: '1.38E+10,2024-05-01,20.50,X1', column: 'customer_id', error: true },
  { rule: 'id.masked', line: '138****8000,2024-05-01,20.50,X1', column: 'customer_id' },
  { rule: 'id.similar', line: 'c002,2024-05-01,20.50,X1', column: 'customer_id', count: 21 },
  { rule: 'customer.guest', line: ',2024-05-01,20.50,X1', column: 'customer_id' },
  { rule: 'date.isolated', line: 'C001,2062-05-01,20.50,X1', column: 'date', error: true },
  { rule: 'date.isolated-early', line: 'C001,1970-01-01,20.50,X1', column: 'date' },
  { rule: 'order.test', line: 'test,2024-05-01,20.50,X1', column: 'customer_id' },
  { rule: 'order.test', line: 'C001,2024-05-01,20.50,TEST-7', column: 'order_id' },
  { rule: 'order.id-shared', line: 'C001,2024-05-01,20.50,B00000', column: 'order_id', count: 2 },
  { rule: 'refund.without-purchase', line: 'N1,2024-05-01,-20.50,X1', column: 'amount' },
];

describe('one line among the orders', () => {
  const sheet = orders();
  const lines = planted.map(({ line }, index) => plant(sheet, line.replace('X1', `X${index}`)));
  // Another time of day, so that one with an offset stands out; and the last day stays the last.
  plant(sheet, 'C001,2024-05-01 10:00,20.50,Z0');
  plant(sheet, `C001,${isoDay(399)},20.50,Z1`);
  let report: Report;
  beforeAll(async () => {
    ({ report } = await validate({ 'transactions.csv': textOf(sheet) }, '--limit', '3000'));
  });

  it.each(planted.map((each, index) => ({ ...each, at: lines[index] })))(
    '$rule',
    ({ rule, at, column, count = 1, error }) => {
      const group = found(report, rule, column ?? undefined);
      expect({ column: group?.column, count: group?.count, isError: group?.severity === 'error' }).toEqual({
        column,
        count,
        isError: error === true,
      });
      expect(linesOf(group)).toContain(at);
      expect(group?.places.length).toBe(count);
    },
  );

  it('record.unclosed-quote', async () => {
    const sheet = orders();
    const at = plant(sheet, 'C001,"2024-05-01,20.50,X1');
    plant(sheet, `C001,${isoDay(399)},20.50,Z1`);
    const { report, exitCode } = await validate({ 'transactions.csv': textOf(sheet) });
    expect(linesOf(found(report, 'record.unclosed-quote', 'date'))).toEqual([at]);
    expect(exitCode).toBe(1);
  });

  it('record.duplicate names the copy, not the original', async () => {
    const sheet = orders();
    const at = plant(sheet, sheet.lines[10] ?? '');
    const { report } = await validate({ 'transactions.csv': textOf(sheet) });
    expect(found(report, 'record.duplicate')).toMatchObject({ count: 1, severity: 'warning' });
    expect(linesOf(found(report, 'record.duplicate'))).toEqual([at]);
  });
});

describe('the whole file', () => {
  const damaged: [
    rule: string,
    content: string | Buffer,
    exit: number,
    line: number | null,
    name?: string,
  ][] = [
    ['input.empty', '', 3, null],
    ['input.format', Buffer.from([1, 2, 3, 0, 5]), 3, null],
    [
      'input.encoding',
      Buffer.concat([
        Buffer.from('customer_id,date,amount\nM'),
        Buffer.from([0xfc]),
        Buffer.from('ller,2024-01-01,1\nx,2024-01-02,2\n'),
      ]),
      3,
      2,
    ],
    ['input.compression', gzipSync(textOf(orders())).subarray(0, 900), 3, null, 'transactions.csv.gz'],
    [
      'input.structure',
      '[{"customer_id": "a", "date": "2024-01-01", "amount": 1}',
      3,
      null,
      'transactions.json',
    ],
    ['input.missing-column', 'customer_id,date,price_of_it\na,2024-01-01,1\n', 1, 1],
    [
      'input.ambiguous-column',
      'customer_id,order_date,purchase_date,amount\na,2024-01-01,2024-01-01,1\n',
      1,
      null,
    ],
    ['header.duplicate', 'customer_id,date,amount,amount\na,2024-01-01,1,1\n', 1, 1],
    ['header.absent', 'C001,2024-01-01,20.50\nC002,2024-01-02,20.50\n', 1, 1],
    ['structure.title-row', 'Bestellungen;;\n\nKunde;Tag;Summe\na;2024-01-01;1\n', 1, 1],
    ['structure.title-row', 'Orders of 2024\n\ncustomer_id,date,amount\na,2024-01-01,1\n', 1, 1],
    ['data.no-records', 'customer_id,date,amount\n', 1, null],
    ['data.no-rows', 'customer_id,date,amount\n,2024-01-01,3\n138****8000,2024-01-02,3\n', 1, null],
    [
      'date.ambiguous',
      'customer_id,date,amount\na,2024-01-03,x\nb,05/01/2024,1\n'.replace('a,2024-01-03,x\n', ''),
      1,
      2,
    ],
    ['date.mixed', 'customer_id,date,amount\na,31/01/2024,1\nb,01/31/2024,1\n', 1, 3],
    // Two of three are day-first: the odd one is the third.
    ['date.mixed', 'customer_id,date,amount\na,31/01/2024,1\nb,30/01/2024,1\nc,01/31/2024,1\n', 1, 4],
    ['date.two-digit-year', 'customer_id,date,amount\na,05/01/24,1\nb,31/01/24,1\n', 1, 2],
    ['date.two-digit-year', 'customer_id,date,amount\na,06-Feb-24,1\n', 1, 2],
    ['date.day-numbers', 'customer_id,date,amount\na,45328,1\nb,45329.5,1\n', 1, 2],
    ['number.ambiguous', 'customer_id,date,amount\na,2024-01-01,"1,234"\n', 1, 2],
    ['number.mixed', 'customer_id,date,amount\na,2024-01-01,€12.55\nb,2024-01-02,"12,50"\n', 1, 3],
    [
      'number.currencies',
      'customer_id,date,amount\na,2024-01-01,¥100\nb,2024-01-02,100\nc,2024-01-03,¥7\nd,2024-01-04,$100\n',
      1,
      5,
    ],
    ['source.truncated', textOf(orders()).slice(0, -25), 1, 2401],
    // The engine alone would not notice: a quoted cell too many, with quotes in it.
    ['record.ragged', `${textOf(orders())}A,2024-01-05,3,X1,"a ""good"" one"\n`, 1, 2402],
    [
      'structure.mixed-line-ends',
      textOf(orders())
        .replace(/\n/g, '\r\n')
        .replace(/\r\n(?=C.*,B02000)/, '\n'),
      0,
      2001,
    ],
    ['structure.blank-rows', textOf(orders()).replace('\n', '\n\n'), 0, 2],
    // As spreadsheets leave them behind a table.
    ['structure.blank-rows', `${textOf(orders())},,,\n,,,\n`, 0, 2402],
    ['header.blank', textOf(orders('customer_id,date,amount,')), 0, 1],
    [
      'header.repeated',
      textOf({
        header: 'customer_id,date,amount,note,note',
        lines: orders().lines.map((line) => `${line},x`),
      }),
      0,
      1,
    ],
    ['header.similar', textOf(orders('customer_id,date,amount,ordre_id')), 0, 1],
    ['header.unknown', textOf(orders('customer_id,date,amount,warehouse_bin')), 0, null],
    ['history.short', 'customer_id,date,amount\na,2024-01-01,1\nb,2024-02-01,2\n', 0, null],
    [
      'record.not-json',
      '{"customer_id":"a","date":"2024-01-01","amount":1}\n{"customer_id":\n{"customer_id":"b","date":"2024-01-02","amount":1}\n',
      1,
      2,
      'transactions.jsonl',
    ],
    ['record.too-long', `${textOf(orders())}A,2024-01-05,3${'x'.repeat(5_000_000)},,,\n`, 1, 2402],
  ];
  it.each(damaged)('%s', async (rule, content, exit, line, name = 'transactions.csv') => {
    const { exitCode, report, stderr } = await validate({ [name]: content });
    const group = found(report, rule);
    expect({ exitCode, rule: group?.rule }, stderr).toEqual({ exitCode: exit, rule });
    if (line !== null) expect(linesOf(group)).toEqual([line]);
  });

  it.each([
    [true, 'C001,2024-01-01,20.50,B1,web,EUR,blue,\nC002,2024-01-02,21.50,B2,shop,EUR,red,\n'],
    [true, '17;05.01.2024;20,50;web;north;blue;large;home\n18;06.01.2024;3,50;web;south;red;small;home\n'],
    [true, 'ann@mail.example,2024-01-01T10:00:00Z,$20,web\nbob@mail.example,2024-01-02T10:00:00Z,$3,web\n'],
    [true, '张三,2024年1月5日,20元,网店,红色\n李四,2024年1月6日,30元,门店,蓝色\n'],
    [true, 'ann,home,K017,web\nbob,firm,K018,web\n'],
    // A column for each month, of each question, and a misspelt header: names, though like data.
    [false, 'kunde,2024-01,2024-02,2024-03\nK1,20.50,3,4\n'],
    [false, 'person,1,2,3,4\nP1,5,5,4,5\n'],
    [false, 'client,day,amnt,2024\nC001,2024-01-01,20.50,1\n'],
  ])('header.absent: %s of %j', async (isAbsent, content) => {
    const { report } = await validate({ 'transactions.csv': content });
    expect(report.findings.map(({ rule }) => rule)).toEqual([
      isAbsent ? 'header.absent' : 'input.missing-column',
    ]);
  });

  it.each([
    ['customer_id,date,amuont', /`amount`, .* \(did you mean `amuont`\?\)/],
    ['customer_id,dtae,amount', /`date`, .* \(did you mean `dtae`\?\)/],
    ['customer_id,dte,amount', /`date`, .* \(did you mean `dte`\?\)/],
    ['customer_id,dat,amount', /`date`, .* \(did you mean `dat`\?\)/],
    ['customer_id,date,amt', /`amount`, .* \(did you mean `amt`\?\)/],
    ['customer_id,dat,amt', /`date`, `amount`, .* \(did you mean `dat`, `amt`\?\)/],
    ['cust,date,amount', /`customer_id`, .* \(did you mean `cust`\?\)/],
    ['会员编号,日期,实付金顼', /`amount`, .* \(did you mean `实付金顼`\?\)/],
    ['customer_id,date,price_of_it', /cannot do without; its header/],
  ])('input.missing-column says what `%s` may have meant', async (header, says) => {
    const { report } = await validate({ 'transactions.csv': `${header}\na,2024-01-01,1\n` });
    expect(found(report, 'input.missing-column')?.message).toMatch(says);
  });

  it('input.unknown-file says which column may be misspelt', async () => {
    const place = scratch({ 'things.csv': 'customer_id,date,amuont\na,2024-01-01,1\n' });
    const { stdout } = await place.run(['validate', 'things.csv', '--format', 'json']);
    expect(found(JSON.parse(stdout) as Report, 'input.unknown-file')?.message).toContain(
      '`transactions` (it lacks `amount`; did you mean `amuont`?)',
    );
    place.remove();
  });

  it('input.encoding tells the offset of the byte', async () => {
    const text = 'customer_id,date,amount\nM';
    const bytes = Buffer.concat([
      Buffer.from(text),
      Buffer.from([0xfc]),
      Buffer.from('ller,2024-01-01,1\nx,2024-01-02,2\n'),
    ]);
    const { report } = await validate({ 'transactions.csv': bytes });
    expect(found(report, 'input.encoding')?.value).toBe(`0xFC @ ${text.length}`);
  });

  it('cell.date: an offset is one that clocks have, from -12:00 to +14:59', async () => {
    const offsets = ['+99:99', '+15:00', '+08:60', '-9900', '+14:00', '-12:00', '+0545', 'Z', '+08'];
    const lines = offsets.map((offset) => `a,2024-01-01T10:00:00${offset},1`);
    const { report } = await validate({
      'transactions.csv': ['customer_id,date,amount', ...lines, ''].join('\n'),
    });
    expect(linesOf(found(report, 'cell.date'))).toEqual([2, 3, 4, 5]);
  });

  it('full-width digits are no decimals; a blank behind a currency is told; so is a .gz that is none', async () => {
    const sheet = orders('customer_id,date,amount,order_id,currency');
    sheet.lines = sheet.lines.map((line) => `${line},EUR`);
    const wide = plant(sheet, 'C001,2024-05-01,２０.５０,W1,EUR');
    const blank = plant(sheet, 'C001,2024-05-01,20.50,W2,EUR ');
    const { report } = await validate({ 'transactions.csv.gz': textOf(sheet) });
    expect(found(report, 'cell.decimals')).toBeUndefined();
    expect(linesOf(found(report, 'cell.full-width'))).toEqual([wide]);
    expect(linesOf(found(report, 'cell.white-space', 'currency'))).toEqual([blank]);
    expect(found(report, 'source.not-compressed')).toMatchObject({
      severity: 'info',
      file: 'transactions.csv.gz',
    });
    const packed = await validate({ 'transactions.csv.gz': gzipSync(textOf(sheet)) });
    expect(found(packed.report, 'source.not-compressed')).toBeUndefined();
  });

  it('input.copy', async () => {
    const { report, exitCode } = await validate({
      'orders.csv': textOf(orders()),
      'orders-2.csv': textOf(orders()),
    });
    expect(found(report, 'input.copy')?.file).toBe('orders.csv');
    expect(exitCode).toBe(1);
  });

  it('input.unknown-file is about files that were named', async () => {
    const place = scratch({ 'things.csv': 'colour,shape\nred,round\n' });
    const named = await place.run(['validate', 'things.csv', '--format', 'json']);
    expect(found(JSON.parse(named.stdout) as Report, 'input.unknown-file')).toBeDefined();
    place.remove();
  });

  it.each(['table', 'json', 'sarif', 'github', 'junit'])(
    'source.no-table and source.unread as %s',
    async (format) => {
      const place = scratch({
        'data_2026.csv': 'kunde,datum,betrag\na,2024-01-05,10\n',
        'notes.txt': 'hello\n',
      });
      const run = () => place.run(['validate', '.', '--format', format]);
      const none = await run();
      expect([none.exitCode, /source\.no-table/.test(none.stdout)]).toEqual([1, true]);
      // Beside a table only the unread file is told of; the text is none.
      place.write('customers.csv', 'customer_id\na\n');
      place.write('bad.csv', 'file,line,record,rule,column,value,raw,raw_base64\n');
      const beside = await run();
      expect([beside.exitCode, /source\.no-table/.test(beside.stdout)]).toEqual([0, false]);
      expect(beside.stdout).toMatch(/source\.unread[^]*data_2026\.csv|data_2026\.csv[^]*source\.unread/);
      if (format === 'json')
        expect(
          (JSON.parse(beside.stdout) as Report).findings.flatMap(({ rule, file }) =>
            rule === 'source.unread' ? [file] : [],
          ),
        ).toEqual(['data_2026.csv']);
      place.remove();
    },
  );

  it('input.header', async () => {
    const { report, exitCode } = await validate({ 'transactions.csv': '"\n' });
    expect(report.findings.map(({ rule }) => rule)).toContain('input.header');
    expect(exitCode).toBe(3);
  });
});

describe('several tables', () => {
  const base = { 'transactions.csv': textOf(orders()) };
  // Every table with faults of its own, all in one run.
  const files: Readonly<Record<string, string>> = {
    ...base,
    'customers.csv': [
      'customer_id,birth_year,first_contact,referred_by',
      ...Array.from(
        { length: 120 },
        (_, index) => `${customer(index)},${index === 4 ? 'soon' : 1980},2024-01-02,`,
      ),
      'C001,1990,2024-01-02,',
      '',
    ].join('\n'),
    'campaigns.csv':
      'campaign_id,kind,start,end,scope\n1,gift,2024-01-01,2024-01-02,all\n2,raffle,2024-01-01,2024-01-02,\n3,gift,2024-01-01,2024-01-02,coffee and tea\n',
    'rewards.csv': 'customer_id,date,campaign_id\nC001,2024-01-01,1\nC002,2024-01-01,9\n',
    'access.csv': 'customer_id,own_minutes\nC001,-5\nC002,5\n',
    'costs.csv': 'customer_id,segment,period,service\nC001,,2024-01-01,3\n,,2024-01-01,5\n',
    'contracts.csv': 'contract_id,customer_id,start,end\nK1,C001,2024-03-01,2023-03-01\n',
    'wallet.csv': 'customer_id,category,period,total_spend,own_spend\nC001,a,2024-01-01,100,160\n',
    'surveys.csv':
      'response_id,customer_id,date,item,score,scale_min,scale_max\n1,C001,2024-05-01,quality,3,7,1\n2,C001,2024-05-01,value,9,1,7\n',
    'employees.csv': 'employee_id\nE1\n',
    'assignments.csv': 'customer_id,employee_id,from,to\nC001,E9,2024-01-01,2024-02-01\n',
    'cases.csv': 'case_id,customer_id,opened_at\n1,C001,2062-01-01\n',
    'refunds.csv': 'customer_id,date,order_id\nC001,2024-05-01,R9\n',
    'reviews.csv': `customer_id,date,rating\nC001,2024-01-01,3\n${Array.from({ length: 6 }, (_, i) => `m${i}@x.org,2024-01-01,3\n`).join('')}`,
  };
  const expected: [rule: string, file: string, line: number | null, column: string | null, count: number][] =
    [
      ['cell.enumeration', 'campaigns.csv', 3, 'kind', 1],
      ['cell.optional', 'customers.csv', 6, 'birth_year', 1],
      ['cell.range', 'access.csv', 2, 'own_minutes', 1],
      ['key.duplicate', 'customers.csv', 122, 'customer_id', 2],
      ['key.missing', 'costs.csv', 3, 'customer_id', 1],
      ['date.reversed', 'contracts.csv', 2, 'end', 1],
      ['part.exceeds-whole', 'wallet.csv', 2, 'own_spend', 1],
      ['score.scale', 'surveys.csv', 2, 'scale_min', 1],
      ['score.off-scale', 'surveys.csv', 3, 'score', 1],
      ['campaign.scope', 'campaigns.csv', 4, 'scope', 1],
      ['campaign.unknown', 'rewards.csv', 3, 'campaign_id', 1],
      ['reference.unknown', 'assignments.csv', 2, 'employee_id', 1],
      ['customer.unknown', 'reviews.csv', 3, 'customer_id', 6],
      // Six orders a day, and all of the first day are too early.
      ['order.before-first-contact', 'transactions.csv', 2, 'date', 6],
      ['date.future', 'cases.csv', 2, 'opened_at', 1],
      ['refund.without-purchase', 'refunds.csv', 2, 'order_id', 1],
      ['customer.match-rate', 'reviews.csv', null, 'customer_id', 6],
    ];
  let all: Report;
  beforeAll(async () => {
    ({ report: all } = await validate(files, '--limit', '200'));
  });
  it.each(expected)('%s', (rule, file, line, column, count) => {
    const group = all.findings.find((each) => each.rule === rule && each.file === file);
    expect({ rule: group?.rule, column: group?.column, count: group?.count }).toEqual({
      rule,
      column,
      count,
    });
    if (line !== null) expect(linesOf(group)).toContain(line);
  });

  it('a customer without an id hides no place of an unknown one', async () => {
    const { report } = await validate({
      'transactions.csv': 'customer_id,date,amount\nC1,2024-01-01,5\nZZ,2024-01-07,6\n',
      'customers.csv': 'customer_id,first_contact\nC1,2023-12-01\n,2023-12-01\n',
    });
    const group = report.findings.find(({ rule }) => rule === 'customer.unknown');
    expect(linesOf(group)).toEqual([3]);
  });

  it('ids that links join are judged as they are written', async () => {
    const { report } = await validate({
      'transactions.csv': textOf(orders()),
      'customers.csv': [
        'customer_id',
        ...Array.from({ length: 119 }, (_, index) => customer(index)),
        '',
      ].join('\n'),
      'links.csv': 'customer_id,same_as\nC000,C001\nC119,C002\n',
    });
    // Two ids of one person are no repeated key, and C119 is known by its link.
    expect(report.findings.map(({ rule }) => rule)).toEqual([]);
  });

  it('score.off-scale in a survey with a column per question', async () => {
    const { report } = await validate({
      ...base,
      'surveys.csv':
        'response_id,customer_id,date,quality,value,scale_min,scale_max\n1,C001,2024-05-01,3,4,1,7\n2,C002,2024-05-01,3,9,1,7\n',
    });
    expect(found(report, 'score.off-scale')).toMatchObject({ column: 'value', count: 1, expected: '1–7' });
    expect(linesOf(found(report, 'score.off-scale'))).toEqual([3]);
  });

  it('lookup.repeated-key, config.scale and config.unknown-column come from the configuration', async () => {
    const config = (value: unknown) => JSON.stringify({ tables: value });
    const lookup = await validate({
      'transactions.csv': textOf(orders('customer_id,date,amount,product_id')),
      'products.csv': 'product_id,category\nB00001,a\nB00001,b\n',
      'loyalty.config.json': config({ transactions: { join: { table: 'products', on: 'product_id' } } }),
    });
    expect(found(lookup.report, 'lookup.repeated-key')).toBeDefined();
    const scale = await validate({
      ...base,
      'surveys.csv': 'response_id,customer_id,date,quality,value\n1,C001,2024-05-01,3,4\n',
    });
    expect(found(scale.report, 'config.scale')?.file).toBe('surveys.csv');
    const gone = await validate({
      ...base,
      'loyalty.config.json': config({ transactions: { columns: { category: 'Group' } } }),
    });
    expect(found(gone.report, 'config.unknown-column')).toMatchObject({
      severity: 'error',
      file: 'transactions.csv',
      column: 'Group',
      expected: expect.stringMatching(/^\w+\? \(customer_id, date, amount, order_id\)$/),
    });
    expect(linesOf(found(gone.report, 'config.unknown-column'))).toEqual([1]);
    expect(gone.exitCode).toBe(1);
  });
});

describe('what the orders mean together', () => {
  it('day.missing and volume.break, but not in holidays', async () => {
    const sheet = orders();
    const kept = sheet.lines.filter((line) => !/2024-07-19|2024-11-11|2024-12-2[56]/.test(line));
    const { report } = await validate({ 'transactions.csv': textOf({ ...sheet, lines: kept }) });
    // Nobody is closed on 双11, many are at Christmas.
    expect(found(report, 'day.missing')).toMatchObject({ count: 2, value: `${isoDay(200)}, 2024-11-11` });
    const many = orders();
    many.lines = many.lines.flatMap((line, index) =>
      Array.from({ length: 5 }, (_, copy) => `${line}${copy}${index}`),
    );
    const cut = many.lines.filter((line, index) => !line.includes(isoDay(250)) || index % 10 === 0);
    const broken = await validate({ 'transactions.csv': textOf({ ...many, lines: cut }) });
    expect(found(broken.report, 'volume.break')).toMatchObject({
      count: 1,
      value: `${isoDay(250)}: 3 (~30)`,
    });
  });

  it('day.missing counts a gap to its end, and no weekday on which the shop no longer opens', async () => {
    const sheet = orders();
    const without = (is: (day: number) => boolean) => {
      const gone = new Set(
        Array.from({ length: 400 }, (_, day) => day)
          .filter(is)
          .map(isoDay),
      );
      return textOf({
        ...sheet,
        lines: sheet.lines.filter((line) => ![...gone].some((day) => line.includes(day))),
      });
    };
    // From the middle of March to the end of June: longer than the eight weeks that say what is usual.
    const gap = await validate({ 'transactions.csv': without((day) => day >= 75 && day < 180) });
    expect(found(gap.report, 'day.missing')).toMatchObject({
      count: 105,
      value: `${isoDay(75)} … ${isoDay(179)}`,
    });
    const closed = await validate({ 'transactions.csv': without((day) => day >= 150 && day % 7 === 0) });
    // The weeks after tell that it stayed closed.
    expect(found(closed.report, 'day.missing')).toBeUndefined();
    const late = await validate({
      'transactions.csv': without((day) => day >= 350 || (day >= 336 && day % 7 === 0)),
    });
    // At the end of the file nobody can know that yet.
    expect(found(late.report, 'day.missing')).toMatchObject({ count: 2 });
  });

  it('volume.break leaves alone what comes every month', async () => {
    const sheet = orders();
    sheet.lines = sheet.lines.flatMap((line, index) =>
      Array.from({ length: line.includes('-01,') ? 20 : 4 }, (_, copy) => `${line}${copy}${index}`),
    );
    const { report } = await validate({ 'transactions.csv': textOf(sheet) });
    expect(found(report, 'volume.break')).toBeUndefined();
  });

  it('value.break and amount.cents', async () => {
    const times = (factor: number) => {
      const sheet = orders();
      sheet.lines = sheet.lines.map((line) =>
        line.includes(',2024-06-')
          ? line.replace(/,(\d+\.\d+),/, (_, amount: string) => `,${(Number(amount) * factor).toFixed(2)},`)
          : line,
      );
      return textOf(sheet);
    };
    const tenfold = await validate({ 'transactions.csv': times(10) });
    expect(found(tenfold.report, 'value.break')).toMatchObject({
      column: 'amount',
      value: '~285',
      expected: '~28.5 (2024-06-01 … 2024-06-30: × 10)',
    });
    expect(found(tenfold.report, 'amount.cents')).toBeUndefined();
    const cents = await validate({ 'transactions.csv': times(100) });
    // The 913th order is the first of June: 152 days of six orders lie before it, and the header.
    expect(linesOf(found(cents.report, 'amount.cents'))).toEqual([914]);
    expect(found(cents.report, 'amount.cents')).toMatchObject({
      value: '~2850',
      expected: '~28.5 (2024-06-01 … 2024-06-30: × 100)',
    });
  });

  it('value.break and amount.cents say from which day to which, within a month too', async () => {
    const times = async (factor: number, [first, last]: [number, number], [begin, end] = [0, 400]) => {
      const sheet = orders();
      sheet.lines = sheet.lines.flatMap((line, index) => {
        const day = Math.floor(index / 6);
        if (day < begin || day >= end) return [];
        const isOdd = day >= first && day <= last;
        return isOdd
          ? line.replace(/,(\d+\.\d+),/, (_, amount: string) => `,${(Number(amount) * factor).toFixed(2)},`)
          : line;
      });
      const { report } = await validate({ 'transactions.csv': textOf(sheet) });
      return report.findings.flatMap(({ rule, expected, places }) =>
        rule === 'value.break' || rule === 'amount.cents' ? [[rule, expected, places[0]?.line]] : [],
      );
    };
    // Day 105 is 2024-04-15; each day has six lines, and line 1 is the header.
    expect(await times(100, [105, 114])).toEqual([
      ['amount.cents', '~28.5 (2024-04-15 … 2024-04-24: × 100)', 105 * 6 + 2],
    ]);
    expect(await times(0.01, [385, 399])).toEqual([
      ['amount.cents', '~28.5 (2025-01-20 … 2025-02-03: ÷ 98)', 385 * 6 + 2],
    ]);
    expect(await times(0.2, [105, 114])).toEqual([
      ['value.break', '~28.5 (2024-04-15 … 2024-04-24: ÷ 5)', 105 * 6 + 2],
    ]);
    // A month alone, in cents from the 16th on.
    expect(await times(100, [106, 121], [91, 121])).toEqual([
      ['amount.cents', expect.stringContaining('(2024-04-16 … 2024-04-30: × 100)'), 15 * 6 + 2],
    ]);
    // Twice as much, or ten times as much for the days of a named sale alone, is business.
    expect(await times(2, [105, 114])).toEqual([]);
    expect(await times(10, [311, 316])).toEqual([]);
  });

  it('data.currencies', async () => {
    const sheet = orders('customer_id,date,amount,currency');
    sheet.lines = sheet.lines.map((line, index) => line.replace(/B\d+$/, index === 7 ? 'USD' : 'EUR'));
    const { report, exitCode } = await validate({ 'transactions.csv': textOf(sheet) });
    expect(found(report, 'data.currencies')).toMatchObject({ count: 1, expected: 'EUR', severity: 'error' });
    expect(linesOf(found(report, 'data.currencies'))).toEqual([9]);
    expect(exitCode).toBe(1);
  });

  it('amount.outlier: an absurd amount, but no long tail', async () => {
    const outliers = async (...amounts: number[]) => {
      const sheet = orders();
      const lines = amounts.map((amount, index) => plant(sheet, `C001,${isoDay(399)},${amount},X${index}`));
      const { report } = await validate({ 'transactions.csv': textOf(sheet) });
      const own = found(report, 'amount.outlier');
      return { lines, found: linesOf(own), expected: own?.expected };
    };
    const absurd = await outliers(1e12, -13_800_138_000);
    expect(absurd).toMatchObject({ found: absurd.lines, expected: '≤ 36.5' });
    // Bought and cancelled at once, ten thousand times the usual amount: dear, but not alone.
    expect((await outliers(900, 20_000, -20_000, 300_000, 350_000)).found).toBeUndefined();
    // More than three of them, a thousand times too large, a placeholder, or both.
    for (const amounts of [
      [21_500, 30_500, 22_500, 36_500],
      [21_500, 30_500, 22_500, 36_500, -25_500, 20_500, 33_500, 28_500, 24_500, 31_500],
      Array.from({ length: 12 }, () => 999_999_999),
      [21_500, 30_500, 22_500, 36_500, ...Array.from({ length: 5 }, () => 999_999_999)],
    ]) {
      const several = await outliers(...amounts);
      expect(several).toMatchObject({ found: several.lines.slice(0, 100), expected: '≤ 36.5' });
    }
    // Firms that buy in bulk: a hundred times as much as people do.
    expect((await outliers(2000, 2500, 3000, 2800, 2600, 3100, 2900)).found).toBeUndefined();
  });

  it('cell.range knows in which years somebody can be born', async () => {
    const years = [1903, 1904, -5, 3050, 2025, 2026, 1990];
    const { report } = await validate({
      'transactions.csv': textOf(orders()),
      'customers.csv': `customer_id,birth_year\n${Array.from({ length: 120 }, (_, i) => `${customer(i)},${years[i] ?? 1980}\n`).join('')}`,
    });
    // The last order is of 2025-02-03.
    expect(found(report, 'cell.range')).toMatchObject({ column: 'birth_year', expected: '1905–2025' });
    expect(linesOf(found(report, 'cell.range'))).toEqual([2, 3, 4, 5, 7]);
    const alone = await validate({ 'customers.csv': 'customer_id,birth_year\na,1990\nb,3050\nc,-5\n' });
    expect(linesOf(found(alone.report, 'cell.range'))).toEqual([3, 4]);
  });

  it('amount.currency holds signs against the currency that the record names', async () => {
    const sheet = orders('customer_id,date,amount,currency');
    sheet.lines = sheet.lines.map((line) => line.replace(/B\d+$/, 'EUR'));
    const wrong = ['$12.00', '12 USD', '£12', '￥12'].map((amount) =>
      plant(sheet, `C001,${isoDay(399)},${amount},EUR`),
    );
    plant(sheet, `C001,${isoDay(399)},€12.00,EUR`);
    plant(sheet, `C001,${isoDay(399)},€12.00,`);
    const { report } = await validate({ 'transactions.csv': textOf(sheet) });
    expect(found(report, 'amount.currency')).toMatchObject({ column: 'amount', severity: 'error' });
    expect(linesOf(found(report, 'amount.currency'))).toEqual(wrong);
    expect(found(report, 'amount.currency')?.places[0]).toMatchObject({ value: '$12.00', expected: 'EUR' });
    const abroad = orders('customer_id,date,amount,currency');
    abroad.lines = abroad.lines.map((line) => line.replace(/,(\d+\.\d+),B\d+$/, ',$$$1,CAD'));
    const canada = await validate({ 'transactions.csv': textOf(abroad) });
    expect(canada.report.findings.map(({ rule }) => rule)).toEqual([]);
  });

  it('amount.sign: nothing or less was bought, and paid for', async () => {
    const sheet = orders('customer_id,date,amount,order_id,qty,unit_price');
    sheet.lines = sheet.lines.map((line) => line.replace(/,(\d+\.\d+),(B\d+)$/, ',$1,$2,1,$1'));
    const wrong = ['20.50,R1,-1,20.50', '20.50,R2,0,20.50'].map((cells) =>
      plant(sheet, `C001,${isoDay(399)},${cells}`),
    );
    plant(sheet, `C001,${isoDay(399)},-20.50,R3,-1,20.50`);
    plant(sheet, `C001,${isoDay(399)},0,R4,0,20.50`);
    plant(sheet, `C001,${isoDay(399)},-20.50,R5,1,-20.50`);
    const { report } = await validate({ 'transactions.csv': textOf(sheet) });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['amount.sign']);
    expect(linesOf(found(report, 'amount.sign'))).toEqual(wrong);
    expect(report.findings[0]?.places.map(({ expected }) => expected)).toEqual(['< 0', '0']);
  });

  describe('amount.cents, of every tenth order', () => {
    const tenth = (index: number) => index % 10 === 3;
    const inCents = (of: (index: number) => string) => (index: number) =>
      tenth(index) ? `${Math.round(Number(of(index)) * 100)}` : of(index);
    // From 0.95 to 267.40, so that cents and units overlap: 0.95 × 1.6 ^ (0 … 12), all equally often. The
    // median is 15.94, of which the middle of its eighth of a doubling is told: 2 ^ 3.9375 = 15.3.
    const wide = (index: number) => (0.95 * 1.6 ** ((index * 7) % 13)).toFixed(2);
    const narrow = (index: number) => (20.05 + ((index * 7) % 17) * 1.11).toFixed(2);
    const dear = (index: number) =>
      tenth(index) ? (2005.5 + ((index * 7) % 17) * 111.13).toFixed(2) : narrow(index);
    const furniture = (index: number) => (tenth(index) ? (index % 20 > 9 ? '2950' : '2900') : narrow(index));
    const byChannel = (index: number) => (tenth(index) ? 'app' : 'web');
    const everywhere = () => 'web';
    // The fourth order stands on line 5.
    it.each([
      ['a channel in cents', inCents(wide), byChannel, [['amount.cents', 240, '~15 (channel)', 5]]],
      ['single records in cents', inCents(narrow), everywhere, [['amount.cents', 240, expect.anything(), 5]]],
      ['a channel that is dear, with broken amounts', dear, byChannel, []],
      ['goods that are dear, of another spread', furniture, everywhere, []],
      ['nothing in cents', wide, byChannel, []],
    ])('%s', async (_, amount, channel, expected) => {
      const sheet = orders('customer_id,date,amount,order_id,channel');
      sheet.lines = sheet.lines.map((line, index) => {
        const [id, day, , order] = line.split(',');
        return [id, day, amount(index), order, channel(index)].join(',');
      });
      const { report } = await validate({ 'transactions.csv': textOf(sheet) });
      expect(
        report.findings.map((each) => [each.rule, each.count, each.expected, each.places[0]?.line]),
      ).toEqual(expected);
    });
  });

  it('volume.break in small shops: four times five, and one of twelve', async () => {
    const sheet = orders();
    sheet.lines = sheet.lines.flatMap((line, index) => {
      const day = Math.floor(index / 6);
      const copies = day === 250 ? 5 : 1;
      return Array.from({ length: copies }, (_, copy) => `${line}${copy}${index}`);
    });
    const { report } = await validate({ 'transactions.csv': textOf(sheet) });
    expect(found(report, 'volume.break')).toMatchObject({ value: `${isoDay(250)}: 30 (~6)` });
    const twelve = orders();
    twelve.lines = twelve.lines
      .flatMap((line, index) => [`${line}a${index}`, `${line}b${index}`])
      .filter((line, index) => !line.includes(isoDay(250)) || index % 12 === 0);
    const cut = await validate({ 'transactions.csv': textOf(twelve) });
    expect(found(cut.report, 'volume.break')).toMatchObject({ value: `${isoDay(250)}: 1 (~12)` });
  });

  it('date.stray: the file ends, and one date lies a few days later', async () => {
    const upto = (lines: readonly string[]) => lines.slice(0, 200 * 6);
    const sheet = orders();
    sheet.lines = upto(sheet.lines);
    const line = plant(sheet, `C001,${isoDay(202)},20.50,X1`);
    const { report } = await validate({ 'transactions.csv': textOf(sheet) });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['date.stray']);
    expect(found(report, 'date.stray')).toMatchObject({ count: 1, expected: `≤ ${isoDay(199)}` });
    expect(linesOf(found(report, 'date.stray'))).toEqual([line]);
    // A whole day after a gap is a shop that opened again.
    const open = orders();
    open.lines = upto(open.lines);
    for (let index = 0; index < 6; index++) plant(open, `C00${index},${isoDay(202)},20.50,X${index}`);
    const reopened = await validate({ 'transactions.csv': textOf(open) });
    expect(reopened.report.findings.map(({ rule }) => rule)).toEqual(['day.missing']);
    const said = await validate({ 'transactions.csv': textOf(sheet) }, '--as-of', isoDay(199));
    expect(said.report.findings).toEqual([]);
  });

  it('what was rejected is not missing as well', async () => {
    const sheet = orders('customer_id,date,amount,order_id,campaign_id');
    sheet.lines = sheet.lines.map((line, index) => {
      const day = Math.floor(index / 6);
      // All orders of a day have a bad amount, and so has the only order of a customer.
      if (day === 200) return line.replace(/,(\d+\.\d+),/, ',oops,') + ',';
      return index === 50
        ? line.replace(/^C\d+/, 'N1').replace(/,(\d+\.\d+),/, ',oops,') + ','
        : `${line},${index === 7 ? 'S1' : ''}`;
    });
    const { report } = await validate({
      'transactions.csv': textOf(sheet),
      'campaigns.csv':
        'campaign_id,kind,start,end\nS1,gift,2024-02-31,2024-03-02\nS2,gift,2024-01-01,2024-03-02\n',
      'refunds.csv': 'customer_id,date,order_id\nC001,2024-08-01,B01200\nN1,2024-08-01,B00050\n',
      'reviews.csv': 'customer_id,date,order_id\nN1,2024-08-01,B00050\n',
    });
    expect(new Set(report.findings.map(({ rule }) => rule))).toEqual(new Set(['cell.number', 'cell.date']));
  });

  it('what could not be split into cells is named where something seems to be missing', async () => {
    const sheet = orders('customer_id,date,amount,campaign_id');
    sheet.lines = sheet.lines.map((line, index) => line.replace(/B\d+$/, index === 7 ? 'S1' : ''));
    const { report } = await validate({
      'transactions.csv': textOf(sheet),
      'campaigns.csv': 'campaign_id,kind,start,end\nS1,gift,2024-02-01\nS2,gift,2024-01-01,2024-03-02\n',
    });
    expect(found(report, 'campaign.unknown')).toMatchObject({
      count: 1,
      value: 'campaigns.csv: 1 × record.ragged',
    });
  });

  it.each([2400, 60])('two wrong dates do not vouch for each other among %i orders', async (count) => {
    const sheet = orders();
    sheet.lines = sheet.lines.slice(0, count);
    const lines = ['1970-01-01', '1999-12-31', '2062-05-01', '2099-12-31'].map((day, index) =>
      plant(sheet, `C001,${day},20.50,X${index}`),
    );
    const { report } = await validate({ 'transactions.csv': textOf(sheet) });
    expect(linesOf(found(report, 'date.isolated-early'))).toEqual(lines.slice(0, 2));
    expect(linesOf(found(report, 'date.isolated'))).toEqual(lines.slice(2));
  });

  it('customer.dominant', async () => {
    const sheet = orders();
    sheet.lines = sheet.lines.map((line, index) => (index % 7 === 0 ? line.replace(/^C\d+/, 'CASH') : line));
    const { report } = await validate({ 'transactions.csv': textOf(sheet) });
    expect(found(report, 'customer.dominant')).toMatchObject({ count: 343, column: 'customer_id' });
  });

  it('customer.dominant in a small file: ten times an even share, or half', async () => {
    // 60 orders by 20 customers, three each; then 24, or 31, of them by one: an even share of 20 is 5 %.
    const small = async (own: number) => {
      const sheet = orders();
      sheet.lines = sheet.lines
        .slice(0, 60)
        .map((line, index) => line.replace(/^C\d+/, index < own ? 'CASH' : `C${index % 20}`));
      const { report } = await validate({ 'transactions.csv': textOf(sheet) });
      return found(report, 'customer.dominant');
    };
    expect(await small(24)).toBeUndefined();
    expect(await small(31)).toMatchObject({ count: 31, expected: expect.stringMatching(/^< \d+ % of 60$/) });
  });

  it('customer.guest and order.test know words, in e-mails and names too', async () => {
    const sheet = orders('customer_id,date,amount,order_id,email,姓名');
    sheet.lines = sheet.lines.map((line, index) => `${line},c${index}@latest.example,王芳`);
    const guests = ['guest', '游客', 'Anonymous'].map((id, index) =>
      plant(sheet, `${id},2024-05-01,20.50,G${index},g@mail.example,李`),
    );
    const byMail = plant(sheet, 'C001,2024-05-01,20.50,T1,test@mail.example,李');
    const byName = plant(sheet, 'C001,2024-05-01,20.50,T2,x@mail.example,测试');
    const { report } = await validate({ 'transactions.csv': textOf(sheet) });
    expect(linesOf(found(report, 'customer.guest'))).toEqual(guests);
    expect(found(report, 'order.test', 'email')).toMatchObject({ count: 1 });
    expect(found(report, 'order.test', 'email')?.places[0]).toMatchObject({
      line: byMail,
      value: 'test@mail.example',
    });
    expect(linesOf(found(report, 'order.test', '姓名'))).toEqual([byName]);
  });

  it('amount.mismatch', async () => {
    const sheet = orders('customer_id,date,amount,qty,unit_price');
    sheet.lines = sheet.lines.map((line, index) =>
      line.replace(
        /,(\d+)\.50,B\d+$/,
        (_, whole: string) => `,${whole}.50,1,${index === 3 ? '205.00' : `${whole}.50`}`,
      ),
    );
    const { report } = await validate({ 'transactions.csv': textOf(sheet) });
    expect(linesOf(found(report, 'amount.mismatch'))).toEqual([5]);
    // 1 × 205.00 is not 33.50, but a list price of 33.50 is; and a total of the order says nothing of the line.
    const listed = textOf({
      header: `${sheet.header},list_price`,
      lines: sheet.lines.map((line) => `${line},${line.split(',')[2] ?? ''}`),
    });
    const second = await validate({ 'transactions.csv': listed });
    expect(found(second.report, 'amount.mismatch')).toBeUndefined();
  });

  it('a cut list says so in SARIF', async () => {
    const place = scratch({
      'transactions.csv': textOf({
        ...orders(),
        lines: orders().lines.map((line) => line.replace(',', ' ,')),
      }),
    });
    const { stdout } = await place.run(['validate', '.', '--format', 'sarif']);
    expect(stdout).toMatch(/showing \d+ of 2,?400/);
    place.remove();
  });

  it('a cell that feeds two columns is counted once', async () => {
    const { report } = await validate({
      'customers.csv': 'customer_id,created_at\na, 2024-01-01\nb,2024-01-02\n',
      'loyalty.config.json': JSON.stringify({
        tables: { customers: { columns: { first_contact: 'created_at', acquired_on: 'created_at' } } },
      }),
    });
    const spaces = report.findings.filter(({ rule }) => rule === 'cell.white-space');
    expect(spaces.map(({ count }) => count)).toEqual([1]);
  });

  it('amount.mismatch and header.similar leave the exports of known platforms alone', async () => {
    for (const id of ['shopify-orders', 'stripe-customers']) {
      const place = scratch({});
      const { stdout } = await place.run([
        'validate',
        fileURLToPath(new URL(`../../fixtures/platforms/${id}`, import.meta.url)),
        '--format',
        'json',
      ]);
      const rules = (JSON.parse(stdout) as Report).findings.map(({ rule }) => rule);
      expect(rules.filter((rule) => rule === 'amount.mismatch' || rule === 'header.similar')).toEqual([]);
      place.remove();
    }
  });
});

describe('what was agreed on', () => {
  const expectation = (expect: unknown) => JSON.stringify({ tables: { transactions: { expect } } });
  const cases: [rule: string, expected: unknown][] = [
    ['pinned.column', { columns: ['channel'] }],
    ['pinned.rows', { minRows: 10_000 }],
    ['pinned.value', { values: { order_id: ['B00001'] } }],
    ['data.stale', { maxAge: '3d' }],
  ];
  it.each(cases)('%s', async (rule, expected) => {
    const { report, exitCode } = await validate({
      'transactions.csv': textOf(orders()),
      'loyalty.config.json': expectation(expected),
    });
    expect(report.findings.map((each) => each.rule)).toEqual([rule]);
    expect(exitCode).toBe(1);
  });

  it('data.no-rows is about files that should be scored', async () => {
    const { report, exitCode } = await validate({ 'customers.csv': 'customer_id\na\n' });
    expect({ exitCode, found: found(report, 'data.no-rows') }).toEqual({ exitCode: 0, found: undefined });
  });

  it('readiness.lacking names what to add', async () => {
    const { report, exitCode } = await validate(
      { 'transactions.csv': textOf(orders()) },
      '--require',
      'score,fault_tolerance',
    );
    expect(found(report, 'readiness.lacking')).toMatchObject({
      value: 'fault_tolerance',
      expected: '+ refunds | cases',
    });
    expect(exitCode).toBe(1);
  });
});

it('key.duplicate knows a person of two ids, who has a record of each', async () => {
  const { report } = await validate({
    'transactions.csv': textOf(orders()),
    'customers.csv':
      'customer_id,segment\nC001,home\nC002,home\nC003,home\nC003,firm\nC004,home\nC004,firm\n',
    'links.csv': 'customer_id,same_as\nC001,C002\nC004,C005\nC005,C006\n',
  });
  // As they are written C003 and C004 stand there twice each; C001 is also C002, and each has one record.
  expect(found(report, 'key.duplicate')?.count).toBe(4);
  expect(linesOf(found(report, 'key.duplicate'))).toEqual([4, 5, 6, 7]);
});

it('validate needs an input', async () => {
  expect((await run(['validate'])).exitCode).toBe(2);
});

it.each([
  ['no date beside it', 'customer_id,exit_reason_text\nC001,moved away\nC002,\n', 1],
  [
    'a date of some',
    'customer_id,exit_reason_text,status_date\nC001,moved away,2024-02-01\nC002,too dear,\n',
    1,
  ],
  ['dates of all', 'customer_id,exit_reason_text,status_date\nC001,moved away,2024-02-01\n', undefined],
])('exit.undated: reasons for leaving with %s', async (_, customers, count) => {
  const { report } = await validate({ 'transactions.csv': textOf(orders()), 'customers.csv': customers });
  expect(found(report, 'exit.undated')?.count).toBe(count);
});
