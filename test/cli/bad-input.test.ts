import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { gb18030 } from '../engine/inputs/gb18030.ts';
import { scratch, type World } from './run.ts';

/*
 * What people really hand over, each as a file, with the message they get. Longer than other tests because it is a
 * table: one row per kind of trouble.
 */

const header = 'customer_id,date,amount\n';
const good = `${header}a,2024-01-10,1.50\nb,2024-01-11,2.50\na,2024-01-13,3\n`;
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const dates = (...values: string[]) =>
  header + values.map((date, index) => `c${index},"${date}",10\n`).join('');
const amounts = (...values: string[]) =>
  header + values.map((amount, index) => `c${index},2024-01-${10 + index},"${amount}"\n`).join('');
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

interface Case {
  name: string;
  files?: Record<string, string | Buffer>;
  argv?: string[];
  world?: World;
  prepare?: (folder: string) => void;
  exit: number;
  says: RegExp;
}

const file = (content: string | Buffer, ...options: string[]) => ({
  files: { 'orders.csv': content },
  argv: ['score', 'orders.csv', ...options],
});

/** Orders in JSON, whose amounts are texts or numbers. */
const json = (...values: string[]) => ({
  files: {
    'orders.json': `[${values.map((amount, index) => `{"customer_id":"c${index}","date":"2024-01-1${index}","amount":${amount}}`).join(',')}]`,
  },
  argv: ['score', 'orders.json'],
});

/** The run stops: one sentence on standard error, nothing on standard output. */
const refused: Case[] = [
  // ------------------------------------------------------------------------------------ finding and opening
  {
    name: 'a missing file',
    argv: ['score', 'orders.csv'],
    exit: 3,
    says: /^loyalty: orders\.csv does not exist\. Check the path\.\n$/,
  },
  { name: 'an empty name', argv: ['score', ''], exit: 2, says: /An input has no name/ },
  {
    name: 'a name that steers the terminal',
    argv: ['score', 'a\u001b[31m\nb.csv'],
    exit: 3,
    says: /^loyalty: a\\u\{1B\}\[31m\\nb\.csv does not exist/,
  },
  { name: 'a name with a NUL', argv: ['score', 'a\0b.csv'], exit: 3, says: /a\\u\{0\}b\.csv does not exist/ },
  { name: 'a pattern without a match', argv: ['score', 'o*.csv'], exit: 3, says: /No file matches o\*\.csv/ },
  { name: 'an empty folder', argv: ['score', '.'], exit: 3, says: /holds no data file/ },
  {
    name: 'a link to itself',
    argv: ['score', 'l.csv'],
    prepare: (folder) => symlinkSync('l.csv', join(folder, 'l.csv')),
    exit: 3,
    says: /l\.csv is a link that leads to itself/,
  },
  {
    name: 'the same file twice',
    files: { 'orders.csv': good },
    argv: ['score', 'orders.csv', './orders.csv'],
    exit: 2,
    says: /are the same file/,
  },
  {
    name: 'a link to a file that is given too',
    files: { 'orders.csv': good },
    argv: ['score', 'orders.csv', 'l.csv'],
    prepare: (folder) => symlinkSync('orders.csv', join(folder, 'l.csv')),
    exit: 2,
    says: /are the same file/,
  },
  {
    name: 'a copy of a file',
    files: { 'orders.csv': good, 'orders-2.csv': good },
    argv: ['score', 'orders.csv', 'orders-2.csv'],
    exit: 2,
    says: /have the same content/,
  },
  {
    name: 'a copy in another encoding',
    files: { 'orders.csv': good, 'orders-2.csv': bytes([0xff, 0xfe], [...Buffer.from(good, 'utf16le')]) },
    argv: ['score', 'orders.csv', 'orders-2.csv'],
    exit: 2,
    says: /have the same content/,
  },
  {
    name: 'an unknown table',
    files: { 'x.csv': good },
    argv: ['score', 'transacions=x.csv'],
    exit: 2,
    says: /`transacions` in `transacions=x\.csv` is not a table/,
  },
  {
    name: 'a table in capitals',
    files: { 'x.csv': good },
    argv: ['score', 'TRANSACTIONS=x.csv'],
    exit: 2,
    says: /Did you mean `transactions=x\.csv`\?/,
  },
  {
    name: 'a table by one of its file names',
    files: { 'x.csv': good },
    argv: ['score', 'orders=x.csv'],
    exit: 2,
    says: /Did you mean `transactions=x\.csv`\?/,
  },
  { name: 'a table without a file', argv: ['score', 'transactions='], exit: 2, says: /names no file/ },
  { name: 'an empty file', ...file(''), exit: 3, says: /orders\.csv is empty\. Export it again/ },
  { name: 'a byte-order mark alone', ...file('\ufeff'), exit: 3, says: /is empty/ },
  { name: 'blank lines alone', ...file('\n\r\n  \n'), exit: 3, says: /is empty/ },
  { name: 'a header alone', ...file(header), exit: 1, says: /has a header and no record below it/ },
  {
    name: 'a binary file',
    ...file(bytes([1, 2, 3, 0, 5])),
    exit: 3,
    says: /is a binary file \(a zero byte at offset 3\)/,
  },
  {
    name: 'UTF-16 without its mark',
    ...file(Buffer.from(`${header}A,2024-01-01,1\n`, 'utf16le')),
    exit: 3,
    says: /looks like UTF-16 \(utf-16le\), but has no byte-order mark.*--encoding/,
  },
  {
    name: 'the same in a folder, under a name that says nothing',
    files: {
      'in/orders.csv': `${header}A,2024-01-01,1\n`,
      'in/bestellungen.csv': Buffer.from(`${header}A,2024-01-01,1\n`, 'utf16le').swap16(),
    },
    argv: ['score', 'in'],
    exit: 3,
    says: /bestellungen\.csv looks like UTF-16 \(utf-16be\)/,
  },
  {
    name: 'GBK behind a long head of UTF-8, which it would garble',
    ...file(
      bytes(
        header,
        lines(9000, (index) => `张三${index},2024-01-10,1\n`),
        [0xc0, 0xee, 0xcb, 0xc4],
        ',2024-01-10,1\n',
      ),
    ),
    exit: 3,
    says: /is UTF-8 up to line 9002, where byte 0xC0 \(at 214914\) is not: it is written in two encodings.*--encoding/,
  },
  {
    name: 'UTF-8 behind a long head of GBK',
    ...file(
      bytes(
        header,
        [
          ...Buffer.from(
            lines(9000, (index) => `\xd5\xc5${index},2024-01-10,1\n`),
            'latin1',
          ),
        ],
        '张三丰',
        ',2024-01-10,1\n',
      ),
    ),
    exit: 3,
    says: /written in GB18030 \(GBK\), but not all of its bytes are: line 9002 is not\. Say which with --encoding/,
  },
  {
    name: 'UTF-8 before GBK, all of which would pass for GBK',
    ...file(bytes(header, 'a,2024-01-10,1,交易成功\n', 'b,2024-01-10,1,', [...gb18030('完成')], '\n')),
    exit: 3,
    says: /in two encodings: line 2 \(byte 39\) is in UTF-8, line 3 \(byte 67\) is in GB18030/,
  },
  {
    name: 'GBK before UTF-8, all of which would pass for GBK',
    ...file(bytes(header, 'b,2024-01-10,1,', [...gb18030('完成')], '\na,2024-01-10,1,交易成功\n')),
    exit: 3,
    says: /in two encodings: line 2 .* is in GB18030 \(GBK\), line 3 .* is in UTF-8/,
  },
  {
    name: 'UTF-32',
    ...file(bytes([0xff, 0xfe, 0, 0], Array.from(header).join('\0\0\0'), [0, 0, 0])),
    exit: 3,
    says: /is a binary file \(a zero byte at offset 2\)/,
  },
  {
    name: 'GBK cut inside its last character',
    ...file(bytes([...gb18030('买家会员名,订单付款时间,买家实际支付金额\n张三,2024-01-10,1\n李')], [0xcb])),
    exit: 3,
    says: /is cut at byte 61, inside its last character, as GB18030 \(GBK\)/,
  },
  {
    name: 'UTF-8 cut inside its last character',
    ...file(bytes(header, '李四,2024-01-10,1\n', [0xe6, 0x9d])),
    exit: 3,
    says: /is cut at byte 44, inside its last character, as UTF-8/,
  },
  {
    name: 'an Excel file',
    ...file(bytes('PK\u0003\u0004xxxx')),
    exit: 3,
    says: /is a damaged Excel/,
  },
  ...(['订单号,客户编号,日期,金额\n', 'order_id,customer_id,date,amount\n'] as const).flatMap((columns) =>
    [
      { of: 'a damaged byte', row: [...gb18030('单,张'), 0xff, ...gb18030('三,2024-01-10,1\n')], byte: 'FF' },
      // Read in pairs, the last byte of the third character and the comma make none.
      { of: 'a line in UTF-8', row: [...Buffer.from('30,龙井茶,2024-01-10,1\n')], byte: '2C' },
    ].flatMap(({ of, row, byte }) =>
      [
        ['score', 'in/orders.csv'],
        ['score', 'in'],
      ].map((argv) => ({
        name: `GBK with ${of} under ${columns.slice(0, 5)}, by ${argv.join(' ')}`,
        files: {
          'in/orders.csv': bytes(
            [...gb18030(columns + lines(30, (index) => `${index},张三${index},2024-01-10,1\n`))],
            row,
          ),
        },
        argv,
        exit: 3,
        says: new RegExp(`neither in UTF-8 nor in GB18030: byte 0x${byte} in line 32 fits neither`),
      })),
    ),
  ),
  {
    name: 'Western text',
    ...file(bytes(header, 'M', [0xfc], 'ller,2024-01-01,1\nL', [0xf6], 'we,2024-01-02,1\n')),
    exit: 3,
    says: /neither in UTF-8 nor in GB18030: byte 0xFC in line 2/,
  },
  {
    name: 'a bad byte far down',
    ...file(
      bytes(
        header,
        lines(9000, (index) => `c${index},2024-01-10,1\n`),
        'c',
        [0xff],
        ',2024-01-10,1\n',
      ),
    ),
    exit: 3,
    says: /byte 0xFF in line 9002 fits neither/,
  },
  {
    name: 'a bad byte far down in a column nobody reads',
    ...file(
      bytes(
        'customer_id,date,amount,note\n',
        lines(9000, (index) => `c${index},2024-01-10,1,y\n`),
        'c,2024-01-10,1,',
        [0xff],
        '\n',
      ),
    ),
    exit: 3,
    says: /byte 0xFF in line 9002/,
  },
  {
    name: 'a cut gzip file',
    files: { 'orders.csv.gz': gzipSync(lines(2000, (index) => `${Math.sin(index)}\n`)).subarray(0, 5000) },
    argv: ['score', 'orders.csv.gz'],
    exit: 3,
    says: /is not a complete gzip file/,
  },
  {
    name: 'gzip in gzip',
    files: { 'orders.csv.gz': gzipSync(gzipSync(good)) },
    argv: ['score', 'orders.csv.gz'],
    exit: 3,
    says: /is compressed twice/,
  },
  {
    name: 'an empty standard input',
    argv: ['score', '-'],
    world: { stdin: '' },
    exit: 3,
    says: /<stdin> is empty/,
  },
  {
    name: 'standard input twice',
    argv: ['score', '-', '-'],
    world: { stdin: good },
    exit: 2,
    says: /<stdin> is given twice/,
  },
  {
    name: 'a folder with an empty export',
    files: { 'd/orders.csv': good, 'd/surveys.csv': '' },
    argv: ['score', 'd'],
    exit: 3,
    says: /d\/surveys\.csv is empty/,
  },
  // -------------------------------------------------------------------------------------------------- headers
  {
    name: 'unknown columns',
    ...file('foo,bar\n1,2\n'),
    exit: 2,
    says: /has no column for `customer_id`, `date`, `amount`.*its header is `foo`, `bar`/,
  },
  {
    name: 'ten thousand unknown columns',
    ...file(`${lines(10_000, (index) => `x${index},`)}z\n`),
    exit: 2,
    says: /`x11` and 9989 more\./,
  },
  {
    name: 'a table that lacks one column',
    files: { 'x.csv': 'customer_id,order_id,order_date,sku,qty,unit_price\n1,1,2024-01-01,a,1,2\n' },
    argv: ['score', 'x.csv'],
    exit: 2,
    says: /`transactions` \(it lacks `amount`\)/,
  },
  {
    name: 'orders without their amount',
    files: { 'x.csv': 'customer_id,date\na,2024-01-01\n' },
    argv: ['score', 'x.csv'],
    exit: 2,
    says: /is almost `transactions` \(it lacks `amount`\); its header is `customer_id`, `date`\. Export it with that column/,
  },
  {
    name: 'people and days of what orders do not know',
    files: { 'x.csv': 'customer_id,date,note\na,2024-01-01,called\n' },
    argv: ['score', 'x.csv'],
    exit: 2,
    says: /is no table that loyalty knows/,
  },
  {
    name: 'columns separated by blanks',
    ...file('customer_id date amount\n1 2024-01-01 2\n'),
    exit: 2,
    says: /separate the columns by comma, semicolon, tab or \|/,
  },
  {
    name: 'a needed column twice',
    ...file('customer_id,date,amount,amount\na,2024-01-01,1,2\n'),
    exit: 1,
    says: /has the column `amount` 2 times \(columns 3, 4\)/,
  },
  {
    name: 'one of several columns missing',
    files: { 'orders.csv': good, 'costs.csv': 'period,performance_cost\n2024-01,3\n' },
    argv: ['score', 'orders.csv', 'costs=costs.csv'],
    exit: 2,
    says: /costs\.csv has no column for `customer_id` or `segment`/,
  },
  // ----------------------------------------------------------------------------------------- dates and numbers
  {
    name: 'ambiguous dates',
    ...file(dates('01/02/2024', '03/04/2024')),
    exit: 2,
    says: /dates like `01\/02\/2024` may be day-first or month-first.*--date-order dmy/,
  },
  {
    name: 'both orders of dates',
    ...file(dates('31/01/2024', '01/31/2024')),
    exit: 2,
    says: /some dates are day-first and others month-first/,
  },
  {
    name: 'year-first dates among others',
    ...file(dates('31/01/2024', '2024-01-31')),
    exit: 2,
    says: /some dates are year-first/,
  },
  {
    name: 'two-digit years',
    ...file(dates('31/01/24', '30/01/24'), '--date-order', 'dmy'),
    exit: 1,
    says: /dates have two-digit years/,
  },
  {
    name: 'dates that do not exist',
    ...file(dates('2024-02-30', '2024-02-31')),
    exit: 1,
    says: /`2024-02-30`/,
  },
  {
    name: 'words for dates',
    ...file(dates('epoch', 'infinity', 'today')),
    exit: 1,
    says: /`epoch`|No record/,
  },
  {
    name: 'an ambiguous comma',
    ...file(amounts('1,234', '5')),
    exit: 2,
    says: /the comma in numbers like `1,234` may mark thousands or decimals.*--decimal/,
  },
  {
    name: 'an ambiguous point',
    ...file(amounts('1.234', '12.345', '950')),
    exit: 2,
    says: /the point in numbers like `1\.234` may mark decimals or thousands.*--decimal/,
  },
  {
    name: 'an ambiguous point beside a sign',
    ...file(amounts('€1.234', '€12.345')),
    exit: 2,
    says: /the point in numbers like `€1\.234` may mark/,
  },
  {
    name: 'an ambiguous point in the texts of JSON',
    ...json('"1.234"', '"12.345"', '"950"'),
    exit: 2,
    says: /the point in numbers like `1\.234` may mark decimals or thousands.*--decimal/,
  },
  {
    name: 'both decimal signs',
    ...file(amounts('1,5', '1.5')),
    exit: 2,
    says: /some numbers have a decimal comma, others a decimal point/,
  },
  {
    name: 'no customers at all',
    ...file(`${header},2024-01-01,1\nNULL,2024-01-02,1\n`),
    exit: 1,
    says: /No record of orders\.csv can be used: 2 of 2 without a customer\. Export the column that tells/,
  },
  {
    name: 'masked customers only',
    ...file(`${header}t**8,2024-01-01,1\n138****8000,2024-01-02,1\n`),
    exit: 1,
    says: /No record of orders\.csv can be used: 2 of 2 with a masked customer id\. Export the unmasked id/,
  },
  {
    name: 'files that only share a customer and a status with a table',
    files: { 'raw_orders.csv': 'id,user_id,order_date,status\n1,a,2024-01-01,done\n' },
    argv: ['score', 'raw_orders.csv'],
    exit: 2,
    says: /raw_orders\.csv may be `transactions` by its name, but has no column for `amount`/,
  },
  {
    name: 'people that only look like cases, by an id and a day',
    files: { 'customer_data.csv': 'ID,HASH,EMAIL,CREATED_AT\n1,x,a@example.com,2024-01-01\n' },
    argv: ['score', 'customer_data.csv'],
    exit: 2,
    says: /customer_data\.csv may be `customers` by its name, but has no column for `customer_id`/,
  },
  {
    name: 'a folder of extra tables without amounts',
    files: {
      'shop/raw_orders.csv': 'id,user_id,order_date,status\n1,a,2024-01-01,done\n',
      'shop/raw_payments.csv': 'id,order_id,payment_method,amount\n1,1,card,5\n',
    },
    argv: ['score', 'shop'],
    exit: 2,
    says: /None of the 2 files .*; shop\/raw_orders\.csv may be `transactions`, but has no column for `amount`/,
  },
  {
    name: 'several reasons why no record counts',
    ...file(`${header}t**8,2024-01-01,1\n,2024-01-02,1\na,soon,1\nb,later,1\nc,2024-01-02,1,7\n`),
    exit: 1,
    says: /can be used: 2 rejected \(.*; column `date`, first in line 4: `soon`\), 1 .*, 1 .*, 1 damaged\./,
  },
  {
    name: 'payments of which all failed',
    files: {
      'charges.csv':
        'id,created,amount,amount_refunded,captured,paid,currency,customer_id,status\nch_1,2024-01-05 10:00:00,500,0,false,false,usd,cus_1,failed\nch_2,2024-01-06 10:00:00,700,0,false,false,usd,cus_2,failed\n',
    },
    argv: ['score', 'charges.csv'],
    exit: 1,
    says: /No record of charges\.csv can be used: 2 of 2 left out by the condition `failed` \(`status`: `failed`\)\. Export records that meet it/,
  },
  {
    name: 'several currencies',
    ...file('customer_id,date,amount,currency\na,2024-01-01,1,EUR\nb,2024-01-01,1,USD\n'),
    exit: 1,
    says: /in 2 currencies: EUR .*USD/,
  },
  // ---------------------------------------------------------------------------------------------------- JSON
  {
    name: 'an array that is cut off',
    files: { 'orders.json': '[{"customer_id":1,"date":"2024-01-01","amount":1},' },
    argv: ['score', 'orders.json'],
    exit: 3,
    says: /is not a readable JSON file: its end is missing/,
  },
  {
    name: 'an object that is cut off',
    files: { 'orders.json': '[{"customer_id":1},{"customer' },
    argv: ['score', 'orders.json'],
    exit: 3,
    says: /is not a readable JSON file/,
  },
  {
    name: 'an empty array',
    files: { 'orders.json': '[]' },
    argv: ['score', 'orders.json'],
    exit: 3,
    says: /holds no JSON object with keys/,
  },
  {
    name: 'an array of numbers',
    files: { 'orders.json': '[1,2]' },
    argv: ['score', 'orders.json'],
    exit: 3,
    says: /holds no JSON object with keys/,
  },
  {
    name: 'text called JSON',
    files: { 'orders.json': 'hello' },
    argv: ['score', 'orders.json'],
    exit: 3,
    says: /is not a readable JSON file/,
  },
  {
    name: 'a key twice',
    files: { 'orders.json': '[{"customer_id":1,"customer_id":2}]' },
    argv: ['score', 'orders.json'],
    exit: 3,
    says: /a key stands twice in one object/,
  },
  {
    name: 'damaged Parquet',
    files: { 'orders.parquet': 'PAR1xxxxxxPAR1' },
    argv: ['score', 'orders.parquet'],
    exit: 3,
    says: /is not a readable Parquet file/,
  },
  // ------------------------------------------------------------------------------------------- configuration
  {
    name: 'an unknown key',
    files: { 'orders.csv': good, 'loyalty.config.json': '{"tabels":{}}' },
    argv: ['score', 'orders.csv'],
    exit: 2,
    says: /unknown key `tabels`\. Did you mean `tables`\?/,
  },
  {
    name: 'a broken configuration beside a pattern',
    files: { 'd/orders.csv': good, 'd/loyalty.config.json': '{' },
    argv: ['score', 'd/*.csv'],
    exit: 2,
    says: /d\/loyalty\.config\.json: not valid JSON at line 1, column 2/,
  },
  {
    name: 'a broken expression',
    files: {
      'orders.csv': good,
      'loyalty.config.json': '{"tables":{"transactions":{"columns":{"amount":"amount *"}}}}',
    },
    argv: ['score', 'orders.csv'],
    exit: 2,
    says: /In `amount \*`, at position 9/,
  },
  {
    name: 'arithmetic for an id',
    files: {
      'orders.csv': good,
      'loyalty.config.json': '{"tables":{"transactions":{"columns":{"customer_id":"amount * 2"}}}}',
    },
    argv: ['score', 'orders.csv'],
    exit: 2,
    says: /arithmetic gives a number, and this column holds text/,
  },
  {
    name: 'an expression that tries more',
    files: {
      'orders.csv': good,
      'loyalty.config.json':
        '{"tables":{"transactions":{"columns":{"amount":"1) FROM x; DROP TABLE y; --"}}}}',
    },
    argv: ['score', 'orders.csv'],
    exit: 2,
    says: /this character has no meaning here|nothing/,
  },
  {
    name: 'a missing configuration',
    files: { 'orders.csv': good },
    argv: ['score', 'orders.csv', '--config', 'nope.json'],
    exit: 3,
    says: /The configuration nope\.json does not exist/,
  },
  {
    name: 'a lookup with a repeated key',
    files: {
      'orders.csv': 'customer_id,date,amount,product_id\na,2024-01-01,1,p\n',
      'products.csv': 'product_id,category\np,x\np,y\n',
    },
    argv: ['score', 'orders.csv', 'products.csv'],
    exit: 1,
    says: /products has 2 rows for product_id `p`/,
  },
  {
    name: 'a damaged lookup',
    files: {
      'orders.csv': 'customer_id,date,amount,sku\na,2024-01-01,1,p\n',
      'look.csv': 'code,category\np\n',
      'loyalty.config.json':
        '{"tables":{"transactions":{"join":{"file":"look.csv","on":{"product_id":"code"}}}}}',
    },
    argv: ['score', 'orders.csv', 'look.csv'],
    exit: 1,
    says: /look\.csv, line 2: .* a lookup must be whole/,
  },
  // -------------------------------------------------------------------------------------------------- options
  {
    name: 'a day before all data',
    ...file(good, '--as-of', '2000-01-01'),
    exit: 1,
    says: /Nobody was a customer on 2000-01-01: all 3 usable records are later/,
  },
  {
    name: 'a day that is none',
    ...file(good, '--as-of', '2024-02-30'),
    exit: 2,
    says: /--as-of `2024-02-30` is not a date/,
  },
  {
    name: 'data that ended long ago',
    ...file(good, '--max-age', '3d'),
    world: { now: () => new Date('2024-01-17T00:30:00Z') },
    exit: 1,
    says: /The data end on 2024-01-13, 4 days ago/,
  },
  {
    name: 'an age that is none',
    ...file(good, '--max-age', 'soon'),
    exit: 2,
    says: /--max-age `soon` is not a duration/,
  },
  {
    name: 'a zone that is none',
    ...file(good, '--timezone', 'Mars'),
    exit: 2,
    says: /--timezone `Mars` is not a time zone/,
  },
  {
    name: 'no thread',
    ...file(good, '--threads', '0'),
    exit: 2,
    says: /--threads `0` is not a number of processors/,
  },
  {
    name: 'memory in words',
    ...file(good, '--memory', 'lots'),
    exit: 2,
    says: /--memory `lots` is not a size/,
  },
  {
    name: 'hardly any memory',
    ...file(good, '--memory', '1B'),
    exit: 3,
    says: /The memory limit is too small.*--memory 4GB/,
  },
  { name: 'hashing without a key', ...file(good, '--hash-ids'), exit: 2, says: /LOYALTY_HASH_KEY/ },
  { name: 'an unknown option', ...file(good, '--foo'), exit: 2, says: /Unknown option '--foo'\. See --help/ },
  { name: 'a mistyped option', ...file(good, '--formt', 'csv'), exit: 2, says: /Did you mean --format\?/ },
  {
    name: 'a mistyped command',
    argv: ['scroe'],
    exit: 2,
    says: /Unknown command 'scroe'\. Did you mean score\?/,
  },
  { name: 'no input', argv: ['score'], exit: 2, says: /Missing required argument/ },
  {
    name: 'an output in a folder that is not there',
    ...file(good, '-o', 'no/x.csv'),
    exit: 2,
    says: /no\/x\.csv cannot be written: its folder does not exist/,
  },
  {
    name: 'Parquet in a folder that is not there',
    ...file(good, '-o', 'no/x.parquet'),
    exit: 2,
    says: /its folder does not exist/,
  },
  {
    name: 'a folder as output',
    ...file(good, '-o', 'd'),
    prepare: (folder) => mkdirSync(join(folder, 'd')),
    exit: 2,
    says: /d is a folder/,
  },
  {
    name: 'an input as output',
    ...file(good, '-o', './orders.csv'),
    exit: 2,
    says: /is both read and written/,
  },
  {
    name: 'quarantine without a file',
    ...file(good, '--on-error', 'quarantine'),
    exit: 2,
    says: /needs a file/,
  },
  {
    name: 'a quarantine nobody asked for',
    ...file(good, '--quarantine', 'q.csv'),
    exit: 2,
    says: /--quarantine needs --on-error quarantine/,
  },
  {
    name: 'an input as quarantine',
    ...file(good, '--on-error', 'quarantine', '--quarantine', 'orders.csv'),
    exit: 2,
    says: /is both read and written/,
  },
  {
    name: 'a bad record where none may be',
    ...file(`${good}c,2024-13-01,1\n"d,2024-01-01,1\n`, '--on-error', 'fail'),
    exit: 1,
    says: /2 records are bad; the first is in orders\.csv, line 5, column `date`: the cell is not a date \(`2024-13-01`\)/,
  },
  {
    name: 'a date far ahead where none may be',
    ...file(
      `${header}${lines(40, (index) => `c${index % 5},2024-01-${10 + (index % 9)},5\n`)}x,2099-01-01,5\n`,
      '--on-error',
      'fail',
    ),
    exit: 1,
    says: /orders\.csv, line 42, column `date`: .*`2099-01-01`/,
  },
  {
    name: 'a very long bad cell',
    ...file(`${header}a,${'x'.repeat(50_000)},1\n`, '--on-error', 'fail'),
    exit: 1,
    says: /^.{0,400}\n$/,
  },
];

/** The run goes on with what is good, and says what was not. */
const accepted: Case[] = [
  {
    name: 'ragged records',
    ...file(`${good}b,2024-01-12\nc,2024-01-12,3,4\n`),
    exit: 0,
    says: /2 records · the record has more or fewer cells.*orders\.csv:5/s,
  },
  {
    name: 'an unclosed quote',
    ...file(`${header}a,2024-01-01,1\n"b,2024-01-02,2\nc,2024-01-03,3\n`),
    exit: 0,
    says: /1 record · a quoted cell is never closed.*orders\.csv:3/s,
  },
  {
    name: 'a date that does not exist',
    ...file(dates('2024-02-30', '2024-02-28')),
    exit: 0,
    says: /not a date.*2024-02-30/s,
  },
  {
    name: 'numbers that are none',
    ...file(amounts('NaN', 'inf', '1e300', '5%', '5')),
    exit: 0,
    says: /4 records · the cell is not a number/,
  },
  {
    name: 'an id in scientific notation',
    ...file(`${header}1.23E+11,2024-01-01,1\n4.5e+10,2024-01-01,1\nb,2024-01-02,2\n`),
    exit: 0,
    says: /2 records · the id was turned into\s+scientific notation/,
  },
  {
    name: 'a masked id',
    ...file(`${header}t**8,2024-01-01,1\nb,2024-01-02,2\n`),
    exit: 0,
    says: /1 record · the customer id is masked/,
  },
  {
    name: 'a date far ahead',
    ...file(
      `${header}${lines(40, (index) => `c${index % 5},2024-01-${10 + (index % 9)},5\n`)}x,2099-01-01,5\n`,
    ),
    exit: 0,
    says: /60 days beyond.*orders\.csv:42/s,
  },
  {
    name: 'broken JSON lines',
    files: {
      'orders.jsonl':
        '{"customer_id":1,"date":"2024-01-01","amount":1}\n{"customer_id":2,\n[1]\n\n{"customer_id":3,"date":"2024-01-02","amount":1}\n',
    },
    argv: ['score', 'orders.jsonl'],
    exit: 0,
    says: /2 records · the line is not a JSON object.*orders\.jsonl:2/s,
  },
  {
    name: 'exact copies of records',
    ...file(`${good}b,2024-01-11,2.50\n`),
    exit: 0,
    says: /1 record · the record repeats another one exactly/,
  },
  {
    name: 'unrelated files in a folder',
    files: { 'd/orders.csv': good, 'd/notes.txt': 'hello', 'd/junk.csv': Buffer.from([1, 0, 2]) },
    argv: ['score', 'd'],
    exit: 0,
    says: /d\/notes\.txt is not used/,
  },
  {
    name: 'a file of a folder that the configuration does not list',
    files: {
      'd/orders.csv': good,
      'd/transactions-2.csv': `${good}c,2024-01-12,7\n`,
      'loyalty.config.json': JSON.stringify({ tables: { transactions: { files: ['orders.csv'] } } }),
    },
    argv: ['score', 'd'],
    exit: 0,
    says: /d\/transactions-2\.csv is not used: loyalty\.config\.json lists other files for transactions/,
  },
];

let remove = () => {};
afterEach(() => remove());

async function outcome({ files = {}, argv = [], world = {}, prepare }: Case) {
  const place = scratch(files);
  remove = place.remove;
  prepare?.(place.folder);
  return place.run(argv, world);
}

describe('the run stops', () => {
  it.each(refused)('at $name', async (each) => {
    const { exitCode, stdout, stderr } = await outcome(each);
    expect(stderr).toMatch(each.says);
    expect(exitCode).toBe(each.exit);
    expect(stdout).toBe('');
    expect(stderr).not.toContain('This is a bug');
  });
});

it('validate lists a file of a folder whose header is in no encoding', async () => {
  const text = bytes(
    [...gb18030('订单号,客户编号,日期,金额\n1,张三,2024-01-10,1\n2,')],
    [0xff],
    ',2024-01-10,1\n',
  );
  const { exitCode, stdout } = await outcome({
    name: '',
    files: { 'in/orders.csv': text },
    argv: ['validate', 'in'],
    exit: 3,
    says: /./,
  });
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('input.encoding');
  expect(exitCode).toBe(3);
});

describe('the run goes on', () => {
  it.each(accepted)('with $name', async (each) => {
    const { exitCode, stdout, stderr } = await outcome(each);
    expect(stderr).toMatch(each.says);
    expect(exitCode).toBe(each.exit);
    expect(stdout).toMatch(/^customer_id,/);
  });
});
