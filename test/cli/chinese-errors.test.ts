import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { filesOf, textOf } from '../guards/files.ts';
import { gb18030 } from '../engine/inputs/gb18030.ts';
import { scratch } from './run.ts';

/* Whoever asks for Chinese is told in Chinese why an export cannot be used; programs read ids and English. */

const place = scratch();
afterAll(place.remove);

const fixture = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/platforms/${path}`, import.meta.url)));
const orders = (...rows: string[]) => `customer_id,date,amount\n${rows.join('\n')}\n`;

const broken: [name: string, content: string | Buffer, says: string][] = [
  ['lines of orders alone', fixture('taobao-items/ExportOrderDetailList202401.csv'), '是订单明细'],
  ['orders of no buyer', fixture('douyin-orders/orders.csv'), '无法评分'],
  ['unknown columns', 'foo,bar\n1,2\n', '认不出'],
  ['orders without amounts', 'customer_id,date\nA,2024-01-05\n', '缺 `amount`'],
  ['two-digit years', orders('A,31/01/24,10'), '年份只有两位'],
  ['ambiguous dates', orders('A,01/02/2024,10'), '日与月孰先无法判定'],
  ['mixed dates', orders('A,31/01/2024,10', 'A,01/31/2024,10'), '有的月在前'],
  ['an ambiguous comma', orders('A,2024-01-05,"1,234"'), '逗号是千分位还是小数点'],
  ['an ambiguous point', orders('A,2024-01-05,1.234'), '点是小数点还是千分位'],
  ['mixed numbers', orders('A,2024-01-05,"1,5"', 'A,2024-01-05,1.5'), '有的数字用小数逗号'],
  ['nothing', '', '是空文件'],
  ['a header alone', orders().trim() + '\n', '只有表头'],
  ['another encoding', Buffer.from(orders('K\xf6ln,2024-01-05,10'), 'latin1'), '既不是 UTF-8'],
  ['columns of other names', 'who,date,amount\nA,2024-01-05,1\n', '没有 `customer_id` 列'],
  ['a survey without scales', 'response_id,customer_id,date,sat_overall,trust\n1,A,2024-01-05,4,3\n', '量表'],
  [
    'a web page by the name of a workbook',
    '<html><body><table><tr><td>a</td></tr></table></body></html>',
    '网页',
  ],
  ['an old workbook', old('Workbook'), '旧版 Excel'],
  ['a locked workbook', old('EncryptedPackage'), '密码'],
  ['a workbook that was cut', Buffer.from('PK\u0003\u0004\u0014'), '缺少结尾'],
  ['half an archive', gzipSync(orders('A,2024-01-05,10')).subarray(0, 30), '不是完整的 gzip 文件'],
  ['a cut array', '[{"customer_id":"A","date":"2024-01-05","amount":1}', '缺少结尾'],
  ['objects that are none', '[1,2]', 'JSON'],
  [
    'an array with a key twice',
    '[{"customer_id":"A","customer_id":"B","date":"2024-01-05","amount":1}]',
    '重复的键',
  ],
  [
    'a damaged Parquet file',
    Buffer.from('PAR1 nothing that anybody could read PAR1'),
    '不是可读的 Parquet 文件',
  ],
  ['a damaged zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3, 4, 5, 6]), '不是完整的 Zstandard 文件'],
  [
    'two encodings',
    Buffer.concat([Buffer.from(orders('王小明,2024-01-05,10')), gb18030('李娜,2024-01-05,10\n')]),
    '两种编码',
  ],
  ['a name twice in the header', 'customer_id,date,amount,amount\nA,2024-01-05,1,2\n', 'amount'],
  ['a title above the header', `Report\n${orders('A,2024-01-05,10')}`, '不是列名'],
  ['bad records alone', orders('A,2024-01-05,x', 'B,2024-01-06,y'), '可用'],
  ['a file without a name in its header', ',,\nA,2024-01-05,10\n', '表头'],
];

/** A container of old Office files with a stream of this name. */
function old(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    Buffer.from(stream, 'utf16le'),
  ]);
}

/** Three words of plain English in a row: names of columns and options are none. */
const english = /(?<![\w`])[a-z]{2,} [a-z]{2,} [a-z]{2,}(?![\w`])/;

describe.each(broken)('%s', (name, content, says) => {
  const file =
    name === 'columns of other names'
      ? 'orders.csv'
      : name.includes('survey')
        ? 'surveys.csv'
        : /array|objects/.test(name)
          ? 'x.json'
          : 'x.csv';

  it('is told in Chinese', async () => {
    place.write(file, content);
    if (file === 'surveys.csv') place.write('orders.csv', orders('A,2024-01-05,10'));
    const inputs = file === 'surveys.csv' ? [file, 'orders.csv'] : [file];
    const { stderr } = await place.run(['score', ...inputs, '--lang', 'zh']);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(english);
    const judged = await place.run(['validate', ...inputs, '--lang', 'zh', '--format', 'table']);
    expect(judged.stdout.replaceAll(/\s+/g, ' ')).not.toMatch(english);
    const json = await place.run(['score', ...inputs, '--lang', 'zh', '--format', 'json']);
    expect(json.stderr).not.toMatch(/\p{Script=Han}{4}.*"remedy":"[^"]*\p{Script=Han}/u);
  });
});

it.each([
  [{ columns: { amount: 'price *' } }, '有误'],
  [{ columns: { amount: 'pricee * 2' } }, '是否应为 `price`'],
  [{ where: "state = 'x'" }, '没有列 `state`'],
  [{ join: [{ file: 'none.csv', on: { product_id: 'id' } }] }, '不在输入中'],
])('the configuration %j is refused in Chinese', async (transactions, says) => {
  const place = scratch({
    'orders.csv': 'customer_id,date,price,product_id\nA,2024-01-05,1,p\n',
    'loyalty.config.json': JSON.stringify({
      tables: { transactions: { columns: { amount: 'price' }, ...transactions } },
    }),
  });
  const { stderr } = await place.run(['score', 'orders.csv', '--lang', 'zh']);
  place.remove();
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(english);
});

it('init says in Chinese what it could not read', async () => {
  place.write('items.csv', fixture('taobao-items/ExportOrderDetailList202401.csv'));
  const { stdout, stderr } = await place.run(['init', 'items.csv', '--lang', 'zh']);
  expect(stdout.replaceAll(/\s+/g, '')).toContain('请同时给出订单本身的导出');
  expect(stdout + stderr).not.toMatch(english);
});

it('init asks in Chinese what cells leave open', async () => {
  place.write('open.csv', orders('A,01/02/2024,"1,234"', 'B,03/02/2024,"2,345"'));
  const { stdout } = await place.run(['init', 'open.csv', '--lang', 'zh', '-o', 'open.config.json']);
  const said = stdout.replaceAll(/\s+/g, '');
  expect(said).toContain('日与月孰先无法判定');
  expect(said).toContain('逗号是千分位还是小数点无法判定');
  expect(stdout).not.toMatch(english);
});

it('cells that a sentence quotes stay masked in Chinese, too', async () => {
  const place = scratch({ 'x.csv': 'customer_id,date,amount\nA,31/01/24,10\n' });
  const said = async (...more: string[]) =>
    (await place.run(['validate', 'x.csv', '--format', 'github', '--lang', 'zh', ...more])).stdout;
  expect(await said()).not.toContain('31/01/24');
  expect(await said('--show-values')).toContain('31/01/24');
  place.remove();
});

/** Files by name, beside `orders.csv`. */
type Files = Readonly<Record<string, string>>;
const config = (json: unknown): Files => ({ 'loyalty.config.json': JSON.stringify(json) });
const preset = (more: object): Files => ({
  'my.json': JSON.stringify({
    id: 'my-shop',
    table: 'transactions',
    header: ['price'],
    columns: { amount: 'price' },
    ...more,
  }),
});
const two = orders('A,2024-01-05,1', 'B,2024-02-05,2');

const refused: [line: string, says: string, files?: Files][] = [
  ['scor orders.csv', '未知的命令 `scor`。是否应为 score？'],
  ['score orders.csv --formt csv', '未知的选项 `--formt`。是否应为 --format？'],
  ['score orders.csv --by shop', '取值 `shop` 无效。可用 customer、category。'],
  ['score', '缺少参数 `inputs`'],
  ['simulate', '须写明选项 `-o, --output <folder>`'],
  ['schema transactions customers', '参数过多'],
  ['schema order', '`order` 不是表'],
  ['score none.csv', 'none.csv 不存在'],
  ['score none*.csv', '没有文件符合'],
  ['score transactons=orders.csv', '是否应为 `transactions=orders.csv`？'],
  ['score orders.csv orders.csv', '给出了两次'],
  ['score empty', '没有数据文件', { 'empty/read.me': '' }],
  ['score orders.csv -o out.docx', '后缀'],
  ['score orders.csv -o none/out.csv', '其文件夹不存在'],
  ['score orders.csv -o orders.csv', '既要读取又要写入'],
  ['score orders.csv --as-of soon', '不是日期'],
  ['score orders.csv --as-of 2020-01-01', '2020-01-01 还没有客户'],
  ['score orders.csv --max-age 1d', '距今'],
  ['score orders.csv --timezone Mars', '不是时区'],
  ['score orders.csv --hash-ids', '至少 16 个字符'],
  ['score orders.csv --preset taobao', '不是 loyalty 的预设'],
  ['score orders.csv --quarantine bad.csv', '须与 --on-error quarantine 同用'],
  ['score orders.csv --config none.json', '配置 none.json 不存在'],
  [
    'score orders.csv --on-error fail',
    'orders.csv 第 4 行，列 `date`：',
    { 'orders.csv': `${two}C,soon,1\n` },
  ],
  ['score orders.csv', '中没有可用的记录：全部 1 条被拒绝', { 'orders.csv': orders('C,2024-02-30,1') }],
  ['score orders.csv', '第 1 行第 10 列有误', { 'loyalty.config.json': '{ "asOf" }' }],
  ['score orders.csv', '未知的键 `asof`。是否应为 `asOf`？', config({ asof: '2024-01-01' })],
  ['score orders.csv', '须为日期', config({ asOf: 'soon' })],
  ['score orders.csv', '须为 IANA 时区', config({ timezone: 'Mars' })],
  ['score orders.csv', '须为文本或对象，而不是列表', config({ tables: { transactions: { where: [1] } } })],
  ['score orders.csv', '未知的列 `amout`', config({ tables: { transactions: { columns: { amout: 'x' } } } })],
  [
    'score orders.csv',
    '`model.minSpan` 须为不小于 0 的数，而不是 -1',
    config({ thresholds: { 'model.minSpan': -1 } }),
  ],
  ['score orders.csv --preset my.json', '缺失', preset({ table: undefined })],
  ['score orders.csv --preset my.json', '没有列 `sum`', preset({ columns: { sum: 'x' } })],
  ['churn orders.csv --call-list 3 --contacts 3', '意思相同'],
  ['churn orders.csv --limit few', '不是整数'],
  ['evaluate orders.csv --horizon long', '不是天数或周数'],
  ['explain nobody orders.csv', '没有文件含客户 `nobody`'],
  ['explain --measure M99', '不是度量'],
  ['explain --rule lat', '最接近的是'],
  ['validate orders.csv --require scoore', '是否应为 `score`？'],
  ['validate orders.csv --rule order.id-shared=bad', '级别'],
  ['validate orders.csv --fail-on rejected_shar>0', '是否应为 `rejected_share`？'],
  ['validate orders.csv --fail-on records>0', '个错误'],
  ['validate orders.csv --baseline none.json', '基线 none.json 不存在'],
  ['report orders.csv --fail-on churn>0.1', '不认识指标 `churn`'],
  ['report orders.csv --as-of 2020-01-01', '还没有客户'],
  ['report orders.csv --history orders.csv', '历史 `orders.csv` 不是文件夹'],
  ['diff a.parquet b.parquet', '不是快照的名称'],
  ['diff 2024-01-07.parquet 2024-01-14.parquet', '没有快照'],
  ['simulate -o full', '不是空文件夹', { 'full/x.txt': '' }],
  ['simulate -o new --customers many', '之间的整数'],
  ['init', 'init 需要文件'],
];

describe('every refusal is in Chinese', () => {
  it.each(refused)('%s: %s', async (line, says, files = {}) => {
    const place = scratch({ 'orders.csv': two, ...files });
    const { stderr, exitCode } = await place.run([...line.split(' '), '--lang', 'zh']);
    place.remove();
    expect(exitCode).toBeGreaterThan(0);
    expect(stderr).toContain(says);
    expect(stderr.replaceAll(/`[^`]*`/g, '')).not.toMatch(english);
  });

  it('by the locale, too; programs read English', async () => {
    const locale = { env: { LANG: 'zh_CN.UTF-8' } };
    expect((await place.run(['score', 'none.csv'], locale)).stderr).toContain('不存在');
    const { stderr } = await place.run(['score', 'none.csv', '-f', 'json'], locale);
    expect(stderr).not.toMatch(/\p{Script=Han}/u);
  });
});

/** What stands between a bracket and the one that closes it. */
function enclosed(text: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < text.length; end++)
    depth += '([{'.includes(text.charAt(end)) ? 1 : ')]}'.includes(text.charAt(end)) ? -1 : 0;
  return text.slice(start, end - 1);
}

/** Every error as it is written down, its Chinese apart. */
const written = filesOf('src', /\.ts$/).flatMap((path) => {
  const text = textOf(path);
  return [...text.matchAll(/new LoyaltyError\(/g)].map(({ index, 0: start }) => {
    const body = enclosed(text, index + start.length);
    const at = body.indexOf('zh: {');
    const zh = at < 0 ? null : enclosed(body, at + 'zh: {'.length);
    return {
      place: `${path}:${text.slice(0, index).split('\n').length}`,
      en: body.replace(zh ?? '', ''),
      zh,
    };
  });
});

describe('the Chinese of every error', () => {
  // Some is made by a function, or stands in a constant that several errors share.
  const spelled = written.flatMap(({ place, en, zh }) => (zh === null ? [] : [{ place, en, zh }]));
  const placesWhere = (is: (each: (typeof spelled)[number]) => boolean) =>
    spelled.filter(is).map(({ place }) => place);

  it('is there to be read', () => {
    expect(spelled.length).toBeGreaterThan(140);
  });

  it('has no English sentence in it', () => {
    expect(placesWhere(({ zh }) => !/\p{Script=Han}|\.zh\b/u.test(zh) || english.test(zh))).toEqual([]);
  });

  it('is punctuated as Chinese is', () => {
    expect(placesWhere(({ zh }) => /\p{Script=Han}[,.:;?!]/u.test(zh))).toEqual([]);
  });

  it('names the options that the English does', () => {
    const options = (text: string): string[] => text.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? [];
    const isWhole = (zh: string) => !/\bsay[A-Z]/.test(zh);
    expect(
      placesWhere(({ en, zh }) => isWhole(zh) && options(en).some((each) => !options(zh).includes(each))),
    ).toEqual([]);
  });
});
