import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { configJsonSchema, loadConfig, parseConfig, type Vocabulary } from '../../src/cli/config.ts';
import { LoyaltyError } from '../../src/errors.ts';
import { run, scratch } from './run.ts';

const vocabulary: Vocabulary = {
  tableIds: ['transactions', 'products', 'customers'],
  columnsOf: (id) => (id === 'transactions' ? ['customer_id', 'order_id', 'date', 'amount'] : ['product_id']),
  thresholdNames: ['dealDependence.high', 'dealDependence.low'],
  ruleNames: ['order.id-shared', 'record.duplicate'],
};

const parse = (json: unknown) =>
  parseConfig(typeof json === 'string' ? json : JSON.stringify(json), 'loyalty.config.json', vocabulary);

function failure(run: () => unknown): LoyaltyError {
  try {
    run();
  } catch (error) {
    if (error instanceof LoyaltyError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const full = {
  $schema: './config.schema.json',
  asOf: '2011-12-09',
  timezone: 'Europe/London',
  currency: 'GBP',
  dateOrder: 'ymd',
  decimal: 'comma',
  lang: 'en',
  tables: {
    transactions: {
      files: ['onlineretail.csv'],
      columns: { customer_id: 'CustomerID', date: 'InvoiceDate', amount: 'Quantity * UnitPrice' },
      where: 'Quantity != 0',
      join: { table: 'products', on: 'product_id' },
    },
    products: {
      where: { 'not a fee': "StockCode not like 'POST%'", priced: 'price > 0' },
      join: [{ file: 'categories.csv', on: { product_id: 'StockCode' } }],
    },
  },
  thresholds: { 'dealDependence.high': 0.65 },
};

describe('parseConfig', () => {
  it('takes what the contract promises', () => {
    expect(parse(full)).toEqual(full);
    expect(parse('{}')).toEqual({});
  });

  it.each([
    [{ tabels: {} }, 'unknown key `tabels`. Did you mean `tables`?'],
    [{ tables: { transaction: {} } }, 'tables: unknown table `transaction`. Did you mean `transactions`?'],
    [
      { tables: { transactions: { colums: {} } } },
      'tables.transactions: unknown key `colums`. Did you mean `columns`?',
    ],
    [
      { tables: { transactions: { columns: { ammount: 'x' } } } },
      'tables.transactions.columns: unknown column `ammount`. Did you mean `amount`?',
    ],
    [
      { tables: { transactions: { join: { tabel: 'products', on: 'a' } } } },
      'tables.transactions.join: unknown key `tabel`. Did you mean `table`?',
    ],
    [
      { tables: { transactions: { join: [{ table: 'products', on: 'a', how: 'left' }] } } },
      'tables.transactions.join[0]: unknown key `how`. Did you mean `on`?',
    ],
    [
      { tables: { transactions: { join: { table: 'product', on: 'a' } } } },
      'tables.transactions.join: unknown table `product`. Did you mean `products`?',
    ],
    [
      { thresholds: { 'dealDependence.hi': 1 } },
      'thresholds: unknown threshold `dealDependence.hi`. Did you mean `dealDependence.high`?',
    ],
    [
      { thresholds: { constructor: 1 } },
      'thresholds: unknown threshold `constructor`. Known are `dealDependence.high`, `dealDependence.low`.',
    ],
    ['{"tables": {"__proto__": {}}}', 'unknown key `__proto__`. Remove it.'],
    ['{"a\\u001b[31m\\nb": 1}', 'unknown key `a\\u{1B}[31m\\nb`.'],
  ])('refuses the name in %j', (json, message) => {
    const error = failure(() => parse(json));
    expect(error).toMatchObject({ kind: 'usage', code: 'config.unknown-key' });
    expect(error.message).toContain(`loyalty.config.json: ${message}`);
  });

  it.each([
    [[], 'the configuration must be an object, not a list.'],
    [{ asOf: '2011-02-30' }, '`asOf` must be a date such as 2026-11-22, not "2011-02-30".'],
    [{ asOf: 20111209 }, '`asOf` must be text, not 20111209.'],
    [
      { timezone: 'Europe/Lundon' },
      '`timezone` must be an IANA time zone such as Europe/London, not "Europe/Lundon".',
    ],
    [{ timezone: '+08:00' }, '`timezone` must be an IANA time zone such as '],
    [{ currency: 'pound' }, '`currency` must be a three-letter currency code such as GBP, not "pound".'],
    [{ lang: 'de' }, '`lang` must be one of `en`, `zh`, not "de".'],
    [{ dateOrder: 1 }, '`dateOrder` must be one of `ymd`, `dmy`, `mdy`, not 1.'],
    [
      { tables: { transactions: { where: 5 } } },
      '`tables.transactions.where` must be text or an object, not 5.',
    ],
    [{ tables: { transactions: { where: '' } } }, '`tables.transactions.where` must not be empty.'],
    [
      { tables: { transactions: { where: { a: null } } } },
      '`tables.transactions.where.a` must be text, not null.',
    ],
    [
      { tables: { transactions: { files: 'a.csv' } } },
      '`tables.transactions.files` must be a list, not "a.csv".',
    ],
    [
      { tables: { transactions: { files: ['a', 1] } } },
      '`tables.transactions.files[1]` must be text, not 1.',
    ],
    [{ tables: { transactions: { files: [] } } }, '`tables.transactions.files` must not be empty.'],
    [
      { tables: { transactions: { files: ['a\0b'] } } },
      '`tables.transactions.files[0]` must not hold a NUL character.',
    ],
    [
      { tables: { transactions: { join: { on: 'a' } } } },
      '`tables.transactions.join` must name either `table` or `file`.',
    ],
    [
      { tables: { transactions: { join: { table: 'products', file: 'b', on: 'a' } } } },
      '`tables.transactions.join` must name either `table` or `file`.',
    ],
    [{ tables: { transactions: { join: { file: 'b' } } } }, '`tables.transactions.join.on` is missing.'],
    [{ tables: { transactions: { where: { '': 'a = 1' } } } }, '`tables.transactions.where'],
    [{ tables: [] }, '`tables` must be an object, not a list.'],
    [{ tables: { products: null } }, '`tables.products` must be an object, not null.'],
    [
      { thresholds: { 'dealDependence.high': '0.5' } },
      '`thresholds.dealDependence.high` must be a number, not "0.5".',
    ],
  ])('refuses the value in %j', (json, sentence) => {
    const error = failure(() => parse(json));
    expect(error).toMatchObject({ kind: 'usage', code: 'config.invalid' });
    expect(error.sentence).toContain(`loyalty.config.json: ${sentence}`);
  });

  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a": 1,}', 1, 9],
    ['{\n  "lang": "en"\n  "asOf": "x"\n}', 3, 3],
    ['{\r\n  // note\r\n}', 2, 3],
    ['{"名": nul}', 1, 7],
    ["{'a': 1}", 1, 2],
    ['{"a": [1, 2}', 1, 12],
    ['{"a": [1, ]}', 1, 11],
    ['{"a" 1}', 1, 6],
    ['{"a": 01}', 1, 8],
    ['{"a": "x\n"}', 1, 7],
    ['{"a": "\\x"}', 1, 7],
    ['{} {}', 1, 4],
    ['[1,', 1, 4],
  ])('says where %j is no JSON', (source, line, column) => {
    const error = failure(() => parse(source));
    expect(error).toMatchObject({ kind: 'usage', code: 'config.json' });
    expect(error.sentence).toBe(`loyalty.config.json: not valid JSON at line ${line}, column ${column}.`);
  });

  it('finds the fault of a cut file at its end', () => {
    const complete = JSON.stringify(full, null, 2);
    for (let length = 0; length < complete.length; length += 7) {
      const { sentence } = failure(() => parse(complete.slice(0, length)));
      const line = complete.slice(0, length).trimEnd().split('\n').length;
      const found = Number(/line (\d+)/.exec(sentence)?.[1]);
      expect(found).toBeGreaterThanOrEqual(line);
      expect(found).toBeLessThanOrEqual(complete.slice(0, length).split('\n').length);
    }
  });

  it('meets any JSON and any text with a configuration or a LoyaltyError', () => {
    const key = fc.constantFrom(
      'tables',
      'transactions',
      'columns',
      'where',
      'join',
      'on',
      'table',
      'asOf',
      '__proto__',
      '',
      'thresholds',
      'rules',
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.dictionary(key, tie('node')),
        fc.array(tie('node'), { maxLength: 2 }),
      ),
    }));
    const source = fc.oneof(
      node.map((value) => JSON.stringify(value)),
      fc.string(),
    );
    fc.assert(
      fc.property(source, (json) => {
        try {
          parse(json);
        } catch (error) {
          expect(error).toBeInstanceOf(LoyaltyError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('loadConfig', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'loyalty-config-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  const put = async (path: string, content: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  };
  const load = (inputFolders: string[] = [], explicit?: string) =>
    loadConfig({
      cwd: join(root, 'work'),
      inputFolders,
      vocabulary,
      ...(explicit === undefined ? {} : { explicit }),
    });

  it('is empty where there is none', async () => {
    expect(await load([join(root, 'exports')])).toEqual({ config: {}, path: null });
  });

  it('prefers --config, then the working folder, then the inputs', async () => {
    await put('exports/loyalty.config.json', '{"currency": "EUR"}');
    expect(await load(['../exports', join(root, 'exports')])).toEqual({
      config: { currency: 'EUR' },
      path: join(root, 'exports/loyalty.config.json'),
    });
    await put('work/loyalty.config.json', '\ufeff{"currency": "GBP"}');
    expect((await load(['../exports'])).config).toEqual({ currency: 'GBP' });
    await put('work/other.json', '{"currency": "CNY"}');
    expect((await load(['../exports'], 'other.json')).config).toEqual({ currency: 'CNY' });
  });

  it('does not choose between two beside the inputs', async () => {
    await put('a/loyalty.config.json', '{}');
    await symlink(join(root, 'a'), join(root, 'link'));
    expect((await load(['../a', '../link'])).path).toBe(join(root, 'link/loyalty.config.json'));
    await put('b/loyalty.config.json', '{}');
    await expect(load(['../a', '../b'])).rejects.toMatchObject({ kind: 'usage', code: 'config.ambiguous' });
  });

  it('names the file it complains about', async () => {
    await put('work/loyalty.config.json', '{"tabels": {}}');
    await expect(load()).rejects.toThrow('loyalty.config.json: unknown key `tabels`. Did you mean `tables`?');
    await put('work/conf/c.json', '{');
    await expect(load([], 'conf/c.json')).rejects.toThrow('conf/c.json: not valid JSON at line 1, column 2.');
  });

  it('does not pass over one that cannot be read', async () => {
    await expect(load([], 'none.json')).rejects.toMatchObject({ kind: 'input', code: 'config.missing' });
    await mkdir(join(root, 'work/loyalty.config.json'), { recursive: true });
    await expect(load()).rejects.toMatchObject({ kind: 'input', code: 'config.unreadable' });
  });
});

it('publishes a JSON Schema', () => {
  const schema = configJsonSchema();
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  expect(Object.keys(schema['properties'] as object)).toEqual([
    '$schema',
    'asOf',
    'timezone',
    'currency',
    'dateOrder',
    'decimal',
    'encoding',
    'lang',
    'presets',
    'tables',
    'thresholds',
    'lexicon',
    'rules',
  ]);
  expect(schema['required']).toBeUndefined();
});

it('names the configuration of the working folder where all files lie elsewhere', async () => {
  const place = scratch({
    'here/loyalty.config.json': '{"currency": "EUR"}',
    'here/own.csv': 'customer_id,date,amount\nA,2024-01-01,1.50\n',
    'there/orders.csv': 'customer_id,date,amount\nA,2024-01-01,1.50\n',
  });
  const score = (...argv: string[]) => run(['score', ...argv], { cwd: `${place.folder}/here` });
  const named =
    /The configuration of this folder is used: .*here\/loyalty\.config\.json\. Another one: --config/;
  // To people: a terminal, or who asks. A job stays silent, and its standard error may be read by a program.
  expect((await score('../there/orders.csv', '--verbose')).stderr).toMatch(named);
  for (const argv of [
    ['own.csv', '--verbose'],
    ['../there/orders.csv'],
    ['../there/orders.csv', '--verbose', '--quiet'],
    ['../there/orders.csv', '--config', 'loyalty.config.json', '--verbose'],
  ])
    expect((await score(...argv)).stderr).not.toMatch(named);
  place.remove();
});
