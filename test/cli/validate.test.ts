import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { orders, plant, textOf } from '../checks/shop.ts';
import { scratch } from './run.ts';

const place = scratch();
afterAll(() => place.remove());

/** A shop with two bad cells, a shared order and a duplicate. */
const sheet = orders();
const badDate = plant(sheet, 'C001,2024-02-30,20.50,X1');
plant(sheet, 'C002,2024-02-31,20.50,X2');
plant(sheet, 'C003,2024-05-01,20.50,B00000');
const file = place.write('orders.csv', textOf(sheet));
const validate = (...options: string[]) => place.run(['validate', 'orders.csv', ...options]);

describe('what fails', () => {
  it.each([
    [[], 1],
    [['--rule', 'cell.date=warning'], 0],
    [['--rule', 'cell.date=off'], 0],
    [['--rule', 'cell.date=warning', '--fail-on', 'warning'], 1],
    [['--rule', 'cell.date=warning', '--rule', 'order.id-shared=error'], 1],
    [['--fail-on', 'rejected_share>0.01'], 0],
    [['--fail-on', 'rejected_share>0.0001'], 1],
    [['--fail-on', 'rejected>=2'], 1],
    [['--fail-on', 'rejected>2'], 0],
    [['--max-age', '3d', '--rule', 'cell.date=off'], 1],
    [['--require', 'score,premium'], 1],
    [['--require', 'score', '--rule', 'cell.date=off'], 0],
  ])('%j ends with %i', async (options, exit) => {
    expect((await validate(...options)).exitCode).toBe(exit);
  });

  it.each([
    [['--fail-on', 'rejected_shar>0.01'], /is no metric\. Did you mean `rejected_share`\?/],
    [['--fail-on', 'rejected_share'], /neither error nor warning/],
    [['--rule', 'order.id-share=off'], /is no rule\. The nearest are `order\.id-shared`/],
    [['--rule', 'order.id-shared=loud'], /is not a rule with its weight/],
    [['--require', 'scor'], /Did you mean `score`\?/],
    [['--limit', 'many'], /not a number of places/],
    [['--update-baseline'], /needs a file/],
    [['--format', 'html'], /Allowed choices are/],
  ])('%j is wrong usage', async (options, says) => {
    const { exitCode, stdout, stderr } = await validate(...options);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });

  it('says why it passed though there are errors', async () => {
    const { stdout, exitCode } = await validate('--fail-on', 'rejected_share>0.5');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('passed, as --fail-on rejected_share>0.5 was not met · 2 errors');
    const chinese = await validate('--fail-on', 'rejected_share>0.5', '--lang', 'zh');
    expect(chinese.stdout).toContain('通过（未达到 --fail-on rejected_share>0.5）');
  });

  it('counts dates that nobody believes among the rejected records of their file', async () => {
    const late = orders();
    plant(late, 'C001,2062-05-01,20.50,X1');
    plant(late, 'C001,2024-02-30,20.50,X2');
    const own = scratch({ 'orders.csv': textOf(late) });
    const { stdout } = await own.run(['validate', 'orders.csv', '--format', 'json']);
    const { inputs, metrics } = JSON.parse(stdout) as {
      inputs: { records: number; rows: number; rejected: number; blank: number }[];
      metrics: Record<string, number>;
    };
    expect(inputs).toMatchObject([{ records: 2402, rows: 2400, rejected: 2, blank: 0 }]);
    expect(metrics).toMatchObject({ records: 2402, rejected: 2 });
    const off = await own.run(['validate', 'orders.csv', '--format', 'json', '--rule', 'date.isolated=off']);
    expect((JSON.parse(off.stdout) as { inputs: { rejected: number }[] }).inputs[0]?.rejected).toBe(2);
    own.remove();
  });

  it('rules and unknown rules may stand in the configuration', async () => {
    const own = scratch({
      'orders.csv': textOf(sheet),
      'loyalty.config.json': '{"rules": {"cell.date": "info"}}',
      'wrong.json': '{"rules": {"cell.dat": "info"}}',
    });
    expect((await own.run(['validate', 'orders.csv'])).exitCode).toBe(0);
    const { exitCode, stderr } = await own.run(['validate', 'orders.csv', '--config', 'wrong.json']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean `cell.date`?');
    own.remove();
  });

  it('every rule can be turned off without another one falling over', async () => {
    const own = scratch({
      'orders.csv': textOf(sheet),
      'reviews.csv': 'customer_id,date,rating\nz,2024-01-01,3\n',
    });
    for (const rule of [
      'customer.unknown',
      'customer.match-rate',
      'id.similar',
      'order.test',
      'value.break',
    ]) {
      const { exitCode, stderr } = await own.run([
        'validate',
        '.',
        '--rule',
        `${rule}=off`,
        '--rule',
        'cell.date=off',
      ]);
      expect({ rule, exitCode, stderr }).toEqual({ rule, exitCode: 0, stderr: '' });
    }
    own.remove();
  });

  it('a missing input and a missing baseline end with 3', async () => {
    expect((await place.run(['validate', 'nowhere.csv'])).exitCode).toBe(3);
    expect((await validate('--baseline', 'nowhere.json')).exitCode).toBe(3);
  });
});

it('the age of data is that of their last day, whatever day is named', async () => {
  const own = scratch({ 'old.csv': 'customer_id,date,amount\na,2024-01-01,10\nb,2024-02-08,10\n' });
  const argv = ['validate', 'old.csv', '--max-age', '3d', '--as-of', '2026-11-22', '--format', 'json'];
  const { exitCode, stdout } = await own.run(argv, { now: () => new Date('2026-11-23T06:00:00Z') });
  expect(exitCode).toBe(1);
  // 2024-02-08 to 2026-11-23: 327 days of 2024, 365 of 2025, and 327 of 2026.
  expect(stdout).toContain('2024-02-08, 1019 d');
  own.remove();
});

describe('a baseline', () => {
  it('never makes a file that cannot be read a known one', async () => {
    const own = scratch({ 'orders.json': '[1,2,3]' });
    const argv = ['validate', 'orders.json', '--baseline', 'b.json'];
    await own.run([...argv, '--update-baseline']);
    expect((await own.run(argv)).exitCode).toBe(3);
    own.remove();
  });

  it('lets known findings pass and new ones fail, though lines move', async () => {
    expect((await validate('--baseline', 'known.json', '--update-baseline')).exitCode).toBe(0);
    expect((await validate('--baseline', 'known.json')).exitCode).toBe(0);
    const moved = [sheet.header, 'C005,2024-01-01,20.50,Y1', ...sheet.lines].join('\n');
    place.write('orders.csv', `${moved}\n`);
    expect((await validate('--baseline', 'known.json')).exitCode).toBe(0);
    place.write('orders.csv', `${moved}\nC004,2024-06-31,20.50,X9\n`);
    const { exitCode, stderr } = await validate('--baseline', 'known.json');
    place.write('orders.csv', textOf(sheet));
    expect(exitCode).toBe(1);
    expect(stderr).toContain('1 error and 0 warnings');
  });

  it('lists what is new first, and only counts what is known', async () => {
    await validate('--baseline', 'known.json', '--update-baseline');
    const added = sheet.lines.length + 2;
    place.write('orders.csv', `${textOf(sheet)}C004,2024-06-31,20.50,X9\n`);
    const outputs = new Map<string, string>();
    for (const format of ['table', 'json', 'github', 'sarif'])
      outputs.set(format, (await validate('--baseline', 'known.json', '--format', format)).stdout);
    place.write('orders.csv', textOf(sheet));
    const table = outputs.get('table') ?? '';
    expect(table).toContain(`${added} | C004,2024-06-31`);
    expect(table).not.toContain('2024-02-30');
    expect(table).toContain('2 known');
    const { findings } = JSON.parse(outputs.get('json') ?? '') as {
      findings: { rule: string; places: { line: number; known: boolean }[] }[];
    };
    expect(findings[0]?.rule).toBe('cell.date');
    expect(findings[0]?.places.map(({ line, known }) => [line, known])).toEqual([
      [added, false],
      [badDate, true],
      [expect.any(Number), true],
    ]);
    expect(outputs.get('github')?.match(/^::.*$/gm)).toEqual([
      expect.stringMatching(`^::error file=orders.csv,line=${added},`),
    ]);
    const states = outputs.get('sarif')?.match(/"baselineState": "\w+"/g);
    expect(states?.filter((state) => state.includes('new'))).toHaveLength(1);
  });
});

describe('a baseline of files that are named otherwise', () => {
  const [one, two] = [textOf(sheet), `${textOf(sheet)}C004,2024-06-31,20.50,X9\n`];
  const files = () => scratch({ 'data/orders.csv': one, 'ci/notes.txt': '' });

  it('holds wherever a run starts, and however it names the files', async () => {
    const own = files();
    await own.run(['validate', 'data/orders.csv', '--baseline', 'ci/known.json', '--update-baseline']);
    const known = readFileSync(join(own.folder, 'ci', 'known.json'), 'utf8');
    expect(known).toContain('"file": "../data/orders.csv"');
    for (const [cwd, file, baseline] of [
      ['.', './data/orders.csv', 'ci/known.json'],
      ['.', 'data', './ci/known.json'],
      ['.', join(own.folder, 'data', 'orders.csv'), 'ci/known.json'],
      ['data', 'orders.csv', '../ci/known.json'],
    ] as const) {
      const cited = await own.run(['validate', file, '--baseline', baseline], { cwd: join(own.folder, cwd) });
      expect([file, cited.exitCode]).toEqual([file, 0]);
    }
    own.remove();
  });

  it.each(['json', 'sarif', 'junit', 'github', 'md', 'table'])(
    '%s: a renamed export is known by its records, what is new in it is not',
    async (format) => {
      const own = files();
      const check = (file: string) =>
        own.run(['validate', file, '--baseline', 'known.json', '--format', format]);
      await own.run(['validate', 'data/orders.csv', '--baseline', 'known.json', '--update-baseline']);
      own.write('data/orders-2.csv', one);
      expect((await check('data/orders-2.csv')).exitCode).toBe(0);
      own.write('data/orders-2.csv', two);
      expect((await check('data/orders-2.csv')).exitCode).toBe(1);
      // Two files of the same faults are not both known.
      own.write('data/orders-2.csv', one.replaceAll('20.50,X', '20.50,Y'));
      expect((await check('data')).exitCode).toBe(1);
      own.remove();
    },
  );

  it('is the same with hashed ids', async () => {
    const own = files();
    const hashed = {
      cwd: own.folder,
      env: { LANG: 'en_US.UTF-8', LOYALTY_HASH_KEY: 'a key of some length' },
    };
    await own.run(['validate', 'data', '--baseline', 'known.json', '--update-baseline']);
    const argv = ['validate', 'data', '--baseline', 'known.json', '--hash-ids'];
    expect((await own.run(argv, hashed)).exitCode).toBe(0);
    own.write('data/orders.csv', one.replace('2024-02-30', '2024-02-32'));
    expect((await own.run(argv, hashed)).exitCode).toBe(1);
    own.remove();
  });
});

describe('how it is printed', () => {
  it('table: worst first, the line with a caret below the cell', async () => {
    const { stdout } = await validate();
    const [first = '', second = ''] = stdout.split(/\n(?=error|warning|info)/).slice(1);
    expect(first).toMatch(/^error · cell\.date · 2 places · the cell is not a date\n/);
    expect(first).toContain(`${badDate} | C001,2024-02-30,20.50,X1\n         |      ^^^^^^^^^^\n`);
    expect(first).toContain('→ Write dates as 2026-11-22.');
    expect(second).toMatch(/^warning · order\.id-shared · 2 places/);
    expect(stdout).toMatch(/failed: cell\.date · 2 errors · 2 warnings · 0 infos\n$/);
  });

  it('table: the count is exact when the list is cut, in both languages', async () => {
    expect((await validate('--limit', '1')).stdout).toContain('showing 1 of 2');
    const { stdout } = await validate('--limit', '1', '--lang', 'zh');
    expect(stdout).toContain('共 2 处，列出 1 处');
    expect(stdout).toContain('不是有效日期');
  });

  it('md says what the table says, values masked unless they may be seen', async () => {
    const { stdout } = await validate('--format', 'md');
    expect(stdout).toMatch(/^## Check of the exports\n/);
    expect(stdout).toContain('**cell.date**');
    expect(stdout).toContain(`${badDate} | A999,9999-99-99,99.99,A9\n`);
    expect(stdout).not.toContain('C001');
    const seen = await validate('--format', 'md', '--show-values');
    expect(seen.stdout).toContain(`${badDate} | C001,2024-02-30`);
  });

  it('CI formats name columns, which are no values', async () => {
    const own = scratch({ 'orders.csv': textOf(orders('customer_id,date,amount,ordre_id')) });
    const typo = (await own.run(['validate', 'orders.csv', '--format', 'github'])).stdout;
    expect(typo).toContain('found ordre_id · expected order_id');
    own.write('orders.csv', 'customer_id,date,amuont\na,2024-01-01,1\n');
    const missing = (await own.run(['validate', 'orders.csv', '--format', 'github'])).stdout;
    expect(missing).toContain('column amount · expected amuont?');
    own.remove();
  });

  it('github: one annotation per rule, values masked unless they may be seen', async () => {
    const { stdout } = await validate('--format', 'github');
    expect(stdout.split('\n')).toEqual([
      `::error file=orders.csv,line=${badDate},col=6,title=cell.date::the cell is not a date · column date · found 9999-99-99 · expected 2026-11-22 (2 places) → Write dates as 2026-11-22.`,
      expect.stringMatching(/^::warning file=orders\.csv,line=2,col=\d+,title=order\.id-shared::/),
      '',
    ]);
    expect((await validate('--format', 'github', '--show-values')).stdout).toContain('found 2024-02-30');
  });

  it('github: nothing in a file name or a message can start another command', async () => {
    const own = scratch({ 'a,b%0A::error::x.csv': 'customer_id,date,amount\na,2024-02-30,1\n' });
    const { stdout } = await own.run(['validate', 'transactions=a,b%0A::error::x.csv', '--format', 'github']);
    own.remove();
    for (const line of stdout.trim().split('\n'))
      expect(line).toMatch(/^::(error|warning|notice) file=a%2Cb%250A%3A%3Aerror%3A%3Ax\.csv/);
  });

  it('the same bytes twice, and in a file as on standard output', async () => {
    for (const format of ['json', 'sarif', 'junit']) {
      const { stdout } = await validate('--format', format);
      expect((await validate('--format', format, '--threads', '1')).stdout).toBe(stdout);
    }
  });

  it('--hash-ids shows no value and no line', async () => {
    const env = { LOYALTY_HASH_KEY: 'a secret of some length' };
    const { stdout } = await place.run(['validate', 'orders.csv', '--hash-ids'], { env });
    expect(stdout).not.toContain('C001');
    expect(stdout).not.toContain('2024-02-30');
  });
});

it('--on-error quarantine keeps the bad records beside their reasons', async () => {
  const { exitCode } = await validate('--on-error', 'quarantine', '--quarantine', 'bad.csv');
  expect(exitCode).toBe(1);
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(`${place.folder}/bad.csv`, 'utf8')).toContain(
    `"orders.csv","${badDate}","2401","cell.date","date","2024-02-30","C001,2024-02-30,20.50,X1"`,
  );
});

it('what validate calls an error score rejects, and nothing else', async () => {
  const validated = JSON.parse((await validate('--format', 'json')).stdout) as {
    findings: { rule: string; severity: string; count: number; places: { line: number }[] }[];
    inputs: { rejected: number }[];
  };
  const scored = JSON.parse((await place.run(['score', file, '--format', 'json'])).stdout) as {
    findings: { rule: string; severity: string; line: number | null; count: number }[];
    inputs: { rejected: number }[];
  };
  const errors = validated.findings.filter(({ severity }) => severity === 'error');
  expect(errors.flatMap(({ rule, places }) => places.map(({ line }) => `${rule} ${line}`))).toEqual(
    scored.findings.filter(({ severity }) => severity === 'error').map(({ rule, line }) => `${rule} ${line}`),
  );
  expect(validated.inputs[0]?.rejected).toBe(scored.inputs[0]?.rejected);
});

describe('lines, however the file is written', () => {
  const records = [
    'customer_id,date,amount,备注',
    'a,2024-01-01,1,"two\nlines"',
    'b,2024-02-30,2,"x ""y"""',
    'c,2024-01-03,3,"更多\n文字\n"',
    'd,2024-01-04,x,谢谢',
  ];
  const text = records.join('\n');
  const gb: Readonly<Record<string, number[]>> = {
    备: [0xb1, 0xb8],
    注: [0xd7, 0xa2],
    更: [0xb8, 0xfc],
    多: [0xb6, 0xe0],
    文: [0xce, 0xc4],
    字: [0xd7, 0xd6],
    谢: [0xd0, 0xbb],
  };
  it.each([
    ['LF', Buffer.from(text)],
    ['CR LF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a byte-order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['GB18030', Buffer.from(Array.from(text).flatMap((each) => gb[each] ?? [each.charCodeAt(0)]))],
  ])('%s', async (_, bytes) => {
    place.write('written.csv', bytes);
    const { stdout } = await place.run(['validate', 'transactions=written.csv', '--format', 'json']);
    const { findings } = JSON.parse(stdout) as {
      findings: { rule: string; places: { line: number; record: number; cell: unknown }[] }[];
    };
    const at = (rule: string) => findings.find((each) => each.rule === rule)?.places[0];
    expect(at('cell.date')).toMatchObject({ line: 4, record: 2, cell: { line: 4, start: 3, end: 13 } });
    expect(at('cell.number')).toMatchObject({ line: 8, record: 4, cell: { line: 8, start: 14, end: 15 } });
  });
});
