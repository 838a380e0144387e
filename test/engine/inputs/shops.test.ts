import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import type { Candidate } from '../../../src/engine/inputs/discover.ts';
import { spooler } from '../../../src/engine/inputs/open.ts';
import { readTables, type TableSettings } from '../../../src/engine/inputs/read.ts';
import { quoteName } from '../../../src/engine/quote.ts';
import { columnsOf, tables, type Column, type Table, type TableId } from '../../../src/tables/index.ts';

let folder = '';
let engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loyalty-shops-'));
  engine = await openDuckDb({ memory: '500MB', threads: 1, temporaryFolder: folder, readableFiles: [] });
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Given {
  shop?: string;
  table: TableId;
  rows: readonly string[];
}

async function read(given: readonly Given[], settings: Partial<Record<string, TableSettings>> = {}) {
  const candidates = given.map(({ shop, table, rows }): Candidate => {
    mkdirSync(join(folder, shop ?? '-'), { recursive: true });
    const path = join(folder, shop ?? '-', `${table}.csv`);
    writeFileSync(path, rows.map((row) => `${row}\n`).join(''));
    return { path, cite: path, table, named: true, ...(shop === undefined ? {} : { shop }) };
  });
  return readTables({
    engine,
    candidates,
    tables: settings,
    styles: { dateOrder: null, decimal: null, timezone: 'UTC' },
    standardInput: Readable.from([]),
    signal: new AbortController().signal,
    spool: spooler(mkdtempSync(join(folder, 'run-'))),
    onReject: null,
    onUnusable: (error) => {
      throw error;
    },
  });
}

/** A cell that its column accepts; every id is 7. */
function cellOf({ kind, values = [] }: Column): string {
  if (kind === 'id') return '7';
  if (kind === 'enumeration') return values[0] ?? '';
  if (kind === 'date' || kind === 'instant' || kind === 'period') return '2024-01-05';
  if (kind === 'clock') return '08:30';
  if (kind === 'flag') return 'true';
  return '1';
}
const idsOf = (table: Table): string[] =>
  columnsOf(table)
    .filter(({ kind, name }) => kind === 'id' && name !== 'coupon_id')
    .map(({ name }) => name);

describe('of two shops with the same ids', () => {
  it.each(tables)('all ids of $id are two', async (table) => {
    const names = columnsOf(table).map(({ name }) => name);
    const rows = [names.join(','), columnsOf(table).map(cellOf).join(',')];
    const { files } = await read([
      { shop: 'a', table: table.id, rows: [...rows, rows[1] ?? ''] },
      { shop: 'b', table: table.id, rows },
    ]);
    const ids = idsOf(table);
    const found = new Set<string>();
    for (const { whole, raw, joins } of files) {
      if (ids.length === 0) continue;
      const cells = ids.map((name) => `${quoteName(name)} AS ${quoteName(name)}`);
      const records = await engine.rows<Record<string, string>>(
        `SELECT ${cells.join(', ')} FROM ${whole.typed(raw.relation, joins)}`,
      );
      for (const record of records) for (const name of ids) found.add(`${name} ${record[name]}`);
    }
    expect([...found].sort()).toEqual(ids.flatMap((name) => [`${name} a/7`, `${name} b/7`]).sort());
  });

  it('who recommended whom stays within the shop, also where links make two one', async () => {
    const customers = ['customer_id,referred_by', '7,', '8,7'];
    await read([
      { shop: 'a', table: 'customers', rows: customers },
      { shop: 'b', table: 'customers', rows: [...customers, '9,8'] },
      { table: 'links', rows: ['customer_id,same_as', 'a/8,b/7'] },
    ]);
    const rows = await engine.rows<{ id: string; by: string | null }>(
      'SELECT customer_id AS id, referred_by AS "by" FROM customers ORDER BY ALL',
    );
    // b/7 is a/8, who recommended b/8.
    expect(rows.map(({ id, by }) => `${id} ← ${by}`)).toEqual([
      'a/7 ← null',
      'a/8 ← a/7',
      'a/8 ← null',
      'b/8 ← a/8',
      'b/9 ← b/8',
    ]);
  });

  it('the same e-mail joins two shops, however its capitals stand', async () => {
    const header = 'customer_id,date,amount,email';
    await read([
      { shop: 'a', table: 'transactions', rows: [header, '7,2024-01-05,1,Ann@Example.com'] },
      { shop: 'b', table: 'transactions', rows: [header, '9,2024-01-06,1,ann@example.COM'] },
    ]);
    expect(await engine.rows('SELECT id, person FROM identities ORDER BY id')).toEqual([
      { id: 'a/7', person: 'a/7' },
      { id: 'b/9', person: 'a/7' },
    ]);
  });

  it.each([
    ['13800138000', true],
    ['+1 (555) 010-2233', true],
    ['ann@example.com', true],
    ['1.38E+10', false],
    ['00000000', false],
    ['unknown', false],
    ['not given', false],
    ['12345', false],
  ])('the same contact %s joins two shops: %s', async (contact, joins) => {
    const header = 'customer_id,date,amount,phone';
    await read([
      { shop: 'a', table: 'transactions', rows: [header, `7,2024-01-05,1,${contact}`] },
      { shop: 'b', table: 'transactions', rows: [header, `9,2024-01-06,1,${contact}`] },
    ]);
    expect(await engine.rows('SELECT id FROM identities')).toHaveLength(joins ? 2 : 0);
  });

  it('links that name no shop are told', async () => {
    const header = 'customer_id,date,amount';
    const { findings } = await read([
      { shop: 'a', table: 'transactions', rows: [header, '7,2024-01-05,1'] },
      { shop: 'b', table: 'transactions', rows: [header, '7,2024-01-06,1'] },
      { table: 'links', rows: ['customer_id,same_as', 'a/7,b/7', 'A/7,b/7', '7,8'] },
    ]);
    expect(findings.map(({ rule, value, count }) => [rule, value, count])).toEqual([
      ['link.no-shop', '7', 2],
    ]);
  });

  it('links of a shop speak of its own ids', async () => {
    await read([
      { shop: 'a', table: 'transactions', rows: ['customer_id,date,amount', '7,2024-01-05,1'] },
      { shop: 'a', table: 'links', rows: ['customer_id,same_as', '7,8'] },
    ]);
    expect(await engine.rows('SELECT id, person FROM identities ORDER BY id')).toEqual([
      { id: 'a/7', person: 'a/7' },
      { id: 'a/8', person: 'a/7' },
    ]);
  });
});

describe('what says what an id means', () => {
  const orders = ['customer_id,date,amount,product_id,campaign_id', '7,2024-01-05,1,P1,C1'];
  const others = ['customer_id,date,amount,product_id,campaign_id', '7,2024-01-06,1,P1,C1'];
  const categories = async () =>
    (await engine.rows<{ c: string }>('SELECT category AS c FROM read_lines ORDER BY day')).map(({ c }) => c);

  it('may be given by each shop', async () => {
    await read([
      { shop: 'a', table: 'transactions', rows: orders },
      { shop: 'b', table: 'transactions', rows: others },
      { shop: 'a', table: 'products', rows: ['product_id,category', 'P1,tea'] },
      { shop: 'b', table: 'products', rows: ['product_id,category', 'P1,cups'] },
    ]);
    expect(await categories()).toEqual(['tea', 'cups']);
  });

  it('may be given once for all of them, and then the ids are one', async () => {
    await read([
      { shop: 'a', table: 'transactions', rows: orders },
      { shop: 'b', table: 'transactions', rows: others },
      { table: 'products', rows: ['product_id,category', 'P1,tea'] },
      { table: 'campaigns', rows: ['campaign_id,kind,start,end', 'C1,coupon,2024-01-01,2024-01-31'] },
    ]);
    expect(await categories()).toEqual(['tea', 'tea']);
    const [row] = await engine.rows<{ matched: string }>(
      'SELECT count(*) AS matched FROM read_lines JOIN campaigns ON campaign_key = id_key(campaign_id)',
    );
    expect(Number(row?.matched)).toBe(2);
  });
});

it('two shops may both say that they have none of something', async () => {
  const { files } = await read([
    { shop: 'a', table: 'transactions', rows: ['customer_id,date,amount', '7,2024-01-05,1'] },
    { shop: 'a', table: 'contracts', rows: ['contract_id,customer_id,start'] },
    { shop: 'b', table: 'contracts', rows: ['contract_id,customer_id,start'] },
  ]);
  expect(files).toHaveLength(3);
});

it('two shops do not have the same records', async () => {
  await expect(
    read([
      { shop: 'c', table: 'reviews', rows: ['customer_id,date', '7,2024-01-05'] },
      { shop: 'd', table: 'reviews', rows: ['customer_id,date', '7,2024-01-05'] },
    ]),
  ).rejects.toMatchObject({ code: 'input.copy' });
});

it('totals that differ between the lines of one order are told', async () => {
  const header = '订单号,商品ID,订购数量,京东价,应付金额,下单时间,下单帐号';
  const line = (order: string, product: string, total: string) =>
    `${order},${product},1,50.00,${total},2024-01-05 09:00:00,tea`;
  const { findings } = await read([
    {
      table: 'transactions',
      rows: [
        header,
        line('1', 'a', '140'),
        line('1', 'b', '120'),
        line('2', 'a', '90'),
        line('2', 'b', '90.00'),
      ],
    },
  ]);
  expect(findings.map(({ rule, column, value, count }) => [rule, column, value, count])).toEqual([
    ['order.totals-differ', '应付金额', '1', 1],
  ]);
});
