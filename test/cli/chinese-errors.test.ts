import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
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
  ['a name twice in the header', 'customer_id,date,amount,amount\nA,2024-01-05,1,2\n', '出现 2 次'],
  ['a title above the header', `Report\n${orders('A,2024-01-05,10')}`, '不是列名'],
  ['bad records alone', orders('A,2024-01-05,x', 'B,2024-01-06,y'), '没有可用的记录'],
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

it.each([
  [['none.csv'], '不存在'],
  [['*.csv'], '没有文件符合'],
  [['empty'], '没有数据文件'],
  [['transaction=x'], '是否应为'],
  [['book.xlsx#五月'], '没有工作表'],
  [['orders.json', 'orders.json'], '写了两次'],
  [['orders.json', '--config', 'twice.json'], '出现两次'],
  [['orders.json', '--config', 'comma.json'], '不是有效的 JSON'],
  [['orders.json', '--config', 'key.json'], '是否应为 `timezone`'],
  [['orders.json', '--config', 'none.json'], '不存在'],
  [['orders.json', '--max-age', '1d'], '已过'],
  [['bad.json', '--on-error', 'fail'], '跳过有误的记录'],
])('%j is refused in Chinese', async (argv, says) => {
  const record = { customer_id: 'A', date: '2024-01-05', amount: 1 };
  const place = scratch({
    'empty/none.md': '',
    'orders.json': JSON.stringify([record]),
    'bad.json': JSON.stringify([record, { ...record, amount: 'x' }]),
    'book.xlsx': Buffer.from(
      await writeXlsx({ sheets: [{ name: '2026-05', rows: [['customer_id'], ['A']] }] }),
    ),
    'twice.json': '{"timezone": "UTC", "timezone": "UTC"}',
    'comma.json': '{"timezone": "UTC",}',
    'key.json': '{"timezon": "UTC"}',
  });
  const { stderr } = await place.run(['score', ...argv, '--lang', 'zh']);
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

it('cells that a sentence quotes stay masked in Chinese, too', async () => {
  const place = scratch({ 'x.csv': 'customer_id,date,amount\nA,31/01/24,10\n' });
  const said = async (...more: string[]) =>
    (await place.run(['validate', 'x.csv', '--format', 'github', '--lang', 'zh', ...more])).stdout;
  expect(await said()).not.toContain('31/01/24');
  expect(await said('--show-values')).toContain('31/01/24');
  place.remove();
});
