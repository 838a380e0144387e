import { existsSync, readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { run as runProgram } from '../../src/cli/run.ts';
import { surveyItems, surveyQuestions } from '../../src/core/index.ts';
import { scratch } from './run.ts';

const fixture = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/platforms/${path}`, import.meta.url)));
const places: ReturnType<typeof scratch>[] = [];
const placeWith = (files: Parameters<typeof scratch>[0]) => {
  const place = scratch(files);
  places.push(place);
  return place;
};
afterAll(() => places.forEach((place) => place.remove()));

const configOf = (folder: string, name = 'loyalty.config.json') =>
  JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, unknown>;

it('shows what it believes, writes a configuration, and the configuration reads the files', async () => {
  const place = placeWith({
    'orders_export.csv': fixture('shopify-orders/orders_export.csv'),
    '答卷.csv': fixture('wjx-survey/答卷.csv')
      .toString()
      .replace('很麻烦', '很麻烦（1-7分）')
      .replace('满意度', '满意度（1-7）'),
  });
  const shown = await place.run(['init', '.']);
  expect(shown.exitCode).toBe(0);
  expect(shown.stdout).toContain('transactions (preset shopify-orders)');
  expect(shown.stdout).toMatch(
    /sc_proc +4、换一家对我来说很麻烦（1-7分） · scale +likely[^]*1-7 · 1 × not applicable/,
  );
  expect(shown.stdout).toMatch(/not used +所用时间, 来源, 来源详情, 来自IP/);
  expect(configOf(place.folder)).toEqual({
    $schema: './loyalty.config.schema.json',
    timezone: 'UTC',
    currency: 'USD',
    tables: {
      transactions: { files: ['orders_export.csv'] },
      surveys: {
        files: ['答卷.csv'],
        columns: {
          customer_id: '1、您的会员号',
          sat_overall: '2、总体满意度（1-7）',
          recommend: '3、您会向朋友推荐我们吗？(0-10分)',
          sc_proc: '4、换一家对我来说很麻烦（1-7分）',
          text: '5、您还想说什么？',
        },
        scale: { sat_overall: '1-7', recommend: '0-10', sc_proc: '1-7' },
      },
    },
  });
  expect(existsSync(`${place.folder}/loyalty.config.schema.json`)).toBe(true);
  const { stdout, exitCode } = await place.run(['score', '.', '-f', 'json']);
  expect(exitCode).toBe(0);
  const report = JSON.parse(stdout) as {
    inputs: { table: string; rows: number }[];
    findings: { rule: string }[];
  };
  expect(report.inputs.map(({ table, rows }) => [table, rows])).toEqual([
    ['surveys', 3],
    ['transactions', 9],
  ]);
  // "(跳过)" is no answer, and not one that could not be read either.
  expect(report.findings.filter(({ rule }) => rule.startsWith('cell.'))).toEqual([]);
});

it('never overwrites without --force, and asks nothing where nobody can answer', async () => {
  const place = placeWith({
    'orders.csv': 'customer_id,date,amount\nA,05/01/2024,3\n',
    'loyalty.config.json': '{}',
  });
  const refused = await place.run(['init', 'orders.csv']);
  expect([refused.exitCode, readFileSync(`${place.folder}/loyalty.config.json`, 'utf8')]).toEqual([2, '{}']);
  const forced = await place.run(['init', 'orders.csv', '--force']);
  expect(forced.exitCode).toBe(2);
  expect(forced.stderr).toContain('say it with --date-order dmy or mdy');
  expect(configOf(place.folder)['dateOrder']).toBeUndefined();
});

it('writes what the options settle', async () => {
  const place = placeWith({ 'orders.csv': 'customer_id;date;amount\nA;05/01/2024;1,234\n' });
  const argv = [
    'init',
    'orders.csv',
    '--date-order',
    'mdy',
    '--decimal',
    'comma',
    '--timezone',
    'Europe/Paris',
  ];
  expect((await place.run(argv)).exitCode).toBe(0);
  expect(configOf(place.folder)).toMatchObject({
    dateOrder: 'mdy',
    decimal: 'comma',
    timezone: 'Europe/Paris',
  });
});

it('sees totals that stand on every line of an order, and turned-round questions', async () => {
  const lines = Array.from(
    { length: 12 },
    (_, n) => `c${n % 3},2024-01-${10 + (n >> 1)},o${n >> 1},p${n % 2},${50 + (n >> 1)}`,
  );
  const place = placeWith({
    'orders.csv': `customer_id,date,order_id,product_id,amount\n${lines.join('\n')}\n`,
    'survey.csv':
      'response_id,customer_id,date,I am not satisfied overall,I trust them\n1,c0,2024-02-01,2,7\n2,c1,2024-02-01,7,1\n',
  });
  expect((await place.run(['init', '.'])).exitCode).toBe(0);
  expect(configOf(place.folder)['tables']).toMatchObject({
    transactions: { orderTotals: ['amount'] },
    surveys: { scale: { sat_overall: '7-1', trust: '1-7' } },
  });
  const { stdout } = await place.run(['score', '.', '-f', 'json']);
  const { reconciliation } = JSON.parse(stdout) as { reconciliation: { amount: string } };
  // 50 + 51 + … + 55, each once
  expect(reconciliation.amount).toBe('315.00');
});

it('works out what a line comes to where no column says it', async () => {
  const place = placeWith({
    'lines.csv':
      'InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n536365,A,6,2010-12-01 08:26:00,2.55,17850\n',
  });
  expect((await place.run(['init', 'lines.csv'])).exitCode).toBe(0);
  const { stdout } = await place.run(['score', 'lines.csv', '-f', 'json']);
  // 6 × 2.55
  expect((JSON.parse(stdout) as { reconciliation: { amount: string } }).reconciliation.amount).toBe('15.30');
});

it('leaves out who cannot be scored, and says why', async () => {
  const place = placeWith({ 'orders.csv': fixture('douyin-orders/orders.csv') });
  const { exitCode, stdout, stderr } = await place.run(['init', 'orders.csv']);
  expect(exitCode).toBe(1);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('encrypted form only');
  expect(stderr).toContain('No file can be used as it is');
});

it('asks on a terminal, and takes the answers', async () => {
  const place = placeWith({
    'a.csv': 'kunde no,bought on,sum\nA,05/01/2024,3\n',
  });
  const asked: string[] = [];
  const answers = ['transactions', 'kunde no', 'bought on', 'sum'];
  const stdin = Object.assign(new Readable({ read() {} }), { isTTY: true });
  const stderr = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        const text = chunk.toString();
        if (text.includes('?')) {
          asked.push(text);
          stdin.push(`${answers.shift() ?? ''}\n`);
        }
        done();
      },
    }),
    { isTTY: true },
  );
  const exitCode = await runProgram(['init', 'a.csv', '--date-order', 'dmy'], {
    cwd: place.folder,
    env: {},
    stdin,
    stdout: new Writable({ write: (_chunk, _encoding, done) => done() }),
    stderr,
    now: () => new Date('2026-11-22T12:00:00Z'),
    signal: new AbortController().signal,
  });
  expect(asked.length).toBeGreaterThanOrEqual(4);
  expect(exitCode).toBe(0);
  expect(configOf(place.folder)['tables']).toEqual({
    transactions: {
      files: ['a.csv'],
      columns: { customer_id: 'kunde no', date: 'bought on', amount: 'sum' },
    },
  });
});

/** `init` on a terminal where each question is followed by some keys, or by the end of the input. */
async function atTerminal(answers: (string | null)[], signal = new AbortController().signal) {
  const place = placeWith({ 'a.csv': 'customer_id,date,amount\nA,05/01/2024,3\nB,06/02/2024,4\n' });
  const stdin = Object.assign(new Readable({ read() {} }), { isTTY: true, setRawMode: () => undefined });
  let said = '';
  const stderr = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        const text = chunk.toString();
        said += text;
        if (text.includes('? ')) {
          const answer = answers.shift();
          stdin.push(answer ?? null);
        }
        done();
      },
    }),
    { isTTY: true },
  );
  const stdout = new Writable({ write: (_chunk, _encoding, done) => done() });
  const now = () => new Date('2026-11-22T12:00:00Z');
  const context = { cwd: place.folder, env: {}, stdin, stdout, stderr, now, signal };
  return { exitCode: await runProgram(['init', 'a.csv'], context), said, folder: place.folder };
}

it('is interrupted by Ctrl-C at a question, without a word', async () => {
  const { exitCode, said } = await atTerminal(['\u0003']);
  expect(exitCode).toBe(130);
  expect(said).not.toContain('loyalty:');
});

it.each([['\u0004'], [null]])('leaves open what nobody answers at the end of the input: %j', async (end) => {
  const { exitCode, said, folder } = await atTerminal([end]);
  expect(exitCode).toBe(2);
  expect(said).toContain('To settle:');
  expect(configOf(folder)).not.toHaveProperty('dateOrder');
});

it('asks once more where the answer is none of the choices', async () => {
  const { exitCode, said, folder } = await atTerminal(['EUR\n', 'DMY\n']);
  expect(exitCode).toBe(0);
  expect(said).toContain('dmy / mdy? ');
  expect(said.split('dmy / mdy?').length - 1).toBeGreaterThanOrEqual(2);
  expect(JSON.stringify(configOf(folder))).toContain('"dmy"');
});

it('prints eight questions with item codes, in both languages', async () => {
  const place = placeWith({});
  expect(surveyQuestions).toHaveLength(8);
  for (const { item, en, zh } of surveyQuestions) {
    expect(surveyItems).toHaveProperty(item);
    expect((await place.run(['init', '--survey'])).stdout).toContain(en.slice(0, 20));
    expect((await place.run(['init', '--survey', '--lang', 'zh'])).stdout).toContain(zh.slice(0, 8));
  }
});

it('is sure of nothing where there is nothing to see', async () => {
  const place = placeWith({ 'orders.csv': 'customer_id,date,amount,order_id,currency\n' });
  const { stdout } = await place.run(['init', 'orders.csv', '-f', 'json']);
  const { files } = JSON.parse(stdout) as {
    files: { values: Record<'dateOrder' | 'currency' | 'grain', { certainty: string }> }[];
  };
  const [{ dateOrder, currency, grain }] = files.map(({ values }) => values) as [(typeof files)[0]['values']];
  expect([dateOrder, currency, grain].map(({ certainty }) => certainty)).toEqual([
    'unseen',
    'unseen',
    'unseen',
  ]);
});

it('leaves out questions that were answered in words, so that the rest scores', async () => {
  const place = placeWith({
    'orders.csv': 'customer_id,date,amount\nA,2024-01-15,3\nB,2024-01-20,4\n',
    'answers.csv':
      'Respondent ID,Collector ID,Start Date,End Date,Custom Data 1,"Overall, how satisfied are you?",I would not buy here again.,The price is the lowest around.\n1,4,2024-01-15,2024-01-15,A,Lovely,1,5\n2,4,2024-01-16,2024-01-16,B,Dreadful,7,N/A\n',
  });
  const { stderr } = await place.run(['init', '.']);
  expect(stderr).toContain('sat_overall: answers are words of no known scale: export their numeric values');
  expect(configOf(place.folder)['tables']).toMatchObject({
    surveys: { scale: { repurchase: '7-1', price_lowest: '1-7' } },
  });
  expect((await place.run(['score', '.'])).exitCode).toBe(0);
});

const headed = (rows: string) => ({
  'orders.csv': 'customer_id,date,amount\nA,2024-01-15,3\nB,2024-01-20,4\n',
  'surveys.csv': `response_id,customer_id,date,Q1. Overall satisfaction,Q2. I trust them,Q3. Quality (1-7),Q4. Colour\n${rows}`,
});

it('leaves a scale open whose ends nobody answered, and reading asks for it', async () => {
  const place = placeWith(headed('1,A,2024-01-15,3,2,4,red\n2,B,2024-01-15,4,5,4,blue\n'));
  const { stderr, stdout } = await place.run(['init', '.']);
  expect(stderr).toContain('sat_overall: say it in "scale": {"sat_overall": "1-5"}');
  expect(stdout).toMatch(/not used +Q4\. Colour/);
  // The question itself says the one of quality.
  expect(configOf(place.folder)['tables']).toMatchObject({ surveys: { scale: { quality: '1-7' } } });
  const refused = await place.run(['score', '.']);
  expect([refused.exitCode, refused.stderr]).toEqual([
    2,
    expect.stringContaining('on which scale `sat_overall`, `trust` were answered') as string,
  ]);
});

it('writes a configuration of a survey without answers that reads', async () => {
  const place = placeWith(headed(''));
  expect((await place.run(['init', '.'])).stdout.replaceAll(/\s+/g, ' ')).toContain(
    'nothing to see: say it in "scale"',
  );
  expect((await place.run(['score', '.'])).exitCode).toBe(0);
});

it('knows a scale by its labels once all of them were given', async () => {
  const labels = ['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied', 'Very dissatisfied'];
  const place = placeWith(
    headed(labels.map((label, n) => `${n},A,2024-01-15,${label},Agree,7,x\n`).join('')),
  );
  expect((await place.run(['init', '.'])).stderr).toContain('trust: say it in "scale": {"trust": "1-5"}');
  expect(configOf(place.folder)['tables']).toMatchObject({
    surveys: { scale: { sat_overall: '1-5', quality: '1-7' } },
  });
});

it('is not sure of cells that the reader takes for no date or number: it shows one and how to write it', async () => {
  const place = placeWith({
    'orders.csv': 'customer_id,date,amount\nA,someday,10 apples\nB,soon,20\nC,2024-01-09,30\n',
  });
  const { stdout } = await place.run(['init', '.']);
  const shown = stdout.replaceAll(/\s+/g, ' ');
  expect(shown).toContain('date: 2 of 3 cells, like someday open: these are no dates');
  expect(shown).toContain('amount: 1 of 3 cells, like 10 apples open: these are no numbers');
  expect(shown).not.toContain('year first sure');
});

it('asks for the encoding as score does, also where only a column that is not used shows it', async () => {
  const text = Buffer.from('customer_id,date,amount,city\nA,2024-01-05,10,K\xf6ln\n', 'latin1');
  const place = placeWith({ 'orders.csv': text });
  const { stdout, exitCode } = await place.run(['init', '.']);
  expect(exitCode).toBe(3);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Say which with --encoding');
  expect((await place.run(['init', '.', '--encoding', 'windows-1252'])).exitCode).toBe(0);
});

it('leaves an item open for which two questions ask, and names both', async () => {
  const place = placeWith({
    'form.csv':
      '序号,会员号,提交时间,您会推荐我们吗 (0-10),您会把我们推荐给朋友吗 (0-10),总体满意度 (1-7)\n' +
      '1,A,2024-01-05 10:00:00,9,8,6\n2,B,2024-01-06 10:00:00,10,3,7\n',
  });
  const { stdout, stderr, exitCode } = await place.run(['init', 'form.csv', '--format', 'json']);
  expect(exitCode, stderr).toBe(0);
  const { files } = JSON.parse(stdout) as {
    files: { ambiguous: unknown; unused: string[]; columns: { column: string }[] }[];
  };
  expect(files[0]?.ambiguous).toEqual([
    { column: 'recommend', headers: ['您会推荐我们吗 (0-10)', '您会把我们推荐给朋友吗 (0-10)'] },
  ]);
  expect(files[0]?.unused).toEqual([]);
  expect(files[0]?.columns.map(({ column }) => column)).not.toContain('recommend');
  expect(stderr).toContain('form.csv · recommend: say it in "columns": {"recommend": "…"}');
});

it('says of two-digit years what helps: no option does', async () => {
  const place = placeWith({
    'orders.csv': 'customer_id,date,amount\nA,31/01/24,10\nB,30/01/24,20\n',
  });
  const { stdout, stderr, exitCode } = await place.run(['init', 'orders.csv']);
  expect(stdout).toMatch(/dates have +open: Export them with four-digit years,\n +two-digit years\./);
  expect(stdout + stderr).not.toContain('--date-order');
  expect(exitCode).toBe(1);
  expect(existsSync(`${place.folder}/loyalty.config.json`)).toBe(false);
});

it('proposes a command that works: without orders nothing can be scored', async () => {
  const place = placeWith({ 'customers.csv': 'customer_id,created_at\nA,2024-01-01\n' });
  const { stderr } = await place.run(['init', 'customers.csv']);
  expect(stderr).toContain('✓ · loyalty validate customers.csv\nTo score customers, add their orders');
  expect((await place.run(['validate', 'customers.csv'])).exitCode).toBe(0);
});

it('says what to settle before the command it proposes', async () => {
  const place = placeWith({
    'orders.csv': 'order_id,who,date,amount\n1,A,01/02/2024,10\n2,B,03/04/2024,20\n',
  });
  const { stderr } = await place.run(['init', 'transactions=orders.csv']);
  expect(stderr).toMatch(/✓ · settle first: [^;]+; then loyalty score transactions=orders\.csv\n/);
  const open = stderr.match(/settle first: ([^;]+);/)?.[1]?.split(', ') ?? [];
  for (const what of open) expect(stderr).toContain(`orders.csv · ${what}:`);
  expect(open).toContain('dates');
  const zh = await place.run(['init', 'transactions=orders.csv', '--force', '--lang', 'zh']);
  expect(zh.stderr).toMatch(/✓ · 请先确认：.*日期；然后运行 loyalty score/);
});

it('says of lines of orders what they are, and what they need', async () => {
  const items = fixture('taobao-items/ExportOrderDetailList202401.csv');
  const alone = placeWith({ 'items.csv': items });
  const refused = await alone.run(['init', 'items.csv']);
  expect(refused.stdout).toMatch(/not read .*holds the lines of orders +open: Add the export/);
  expect(existsSync(`${alone.folder}/loyalty.config.json`)).toBe(false);

  const orders = fixture('taobao-orders/ExportOrderList202401.csv');
  const both = placeWith({ 'shop/orders.csv': orders, 'shop/items.csv': items });
  const { stdout, stderr } = await both.run(['init', 'shop']);
  expect(stdout).toMatch(/lines of +the orders of taobao-orders, joined by order_id/);
  expect(stderr).toContain('✓ · loyalty score shop');
  expect(stderr).not.toContain('items.csv ·');
  expect((await both.run(['score', 'shop'])).exitCode).toBe(0);
});
