import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { presets, presetSchema, recognisePresets } from '../../src/presets/index.ts';
import { columnsOf, tableById } from '../../src/tables/index.ts';
import { run, scratch } from '../cli/run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = (id: string) => `fixtures/platforms/${id}`;
const filesOf = (id: string) => readdirSync(`${root}${folder(id)}`).map((name) => `${folder(id)}/${name}`);

describe.each(presets)('$id', (preset) => {
  it('is a preset as the schema has it, and knows the columns of its table', () => {
    expect(presetSchema.parse(preset)).toEqual(preset);
    const table = tableById(preset.table);
    const names = table === undefined ? [] : columnsOf(table).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(preset.columns)));
    expect(names).toEqual(expect.arrayContaining(preset.orderTotals ?? []));
  });

  it('is recognised by nothing but its own columns', () => {
    expect(
      recognisePresets(
        presets.filter(({ onlyAsked }) => onlyAsked !== true || preset.onlyAsked),
        preset.header,
      ).map(({ id }) => id),
    ).toEqual([preset.id]);
  });

  it('has a fixture', () => {
    expect(filesOf(preset.id).length).toBeGreaterThan(0);
  });
});

interface Report {
  inputs: {
    table: string;
    preset: string | null;
    records: number;
    rows: number;
    rejected: number;
    blank: number;
  }[];
  reconciliation: {
    records: number;
    amount: string;
    parts: { reason: string; detail: string | null; records: number; amount: string }[];
  };
  customers: { customer_id: string; purchases: number; value_12m: number }[];
  findings: { rule: string; file: string; count: number; value: string | null }[];
}

async function score(...argv: string[]): Promise<Report> {
  const { stdout, stderr, exitCode } = await run(['score', ...argv, '--format', 'json'], { cwd: root });
  expect(exitCode, stderr).toBe(0);
  return JSON.parse(stdout) as Report;
}

/** Of each customer the purchase days and what was spent; of each record why it does not count, with its money. */
const traps: {
  of: string;
  argv?: string[];
  customers: Record<string, [number, number]>;
  parts: Record<string, [number, string]>;
}[] = [
  {
    of: 'taobao-orders',
    customers: { 茶香小筑: [2, 200], 大叔爱喝茶: [1, 99.5] },
    parts: {
      used: [3, '299.50'],
      closed: [1, '0.00'],
      unpaid: [1, '0.00'],
      gift: [1, '0.00'],
      masked: [1, '50.00'],
    },
  },
  {
    // The total of 140 stands on both lines of the first order, 100 on both of the last.
    of: 'jd-orders',
    customers: { jd_tea001: [2, 200], jd_bob: [1, 100] },
    parts: { used: [5, '300.00'], cancelled: [1, '45.00'] },
  },
  {
    // 80 − 30 refunded; the order without a phone is a guest's.
    of: 'youzan-orders',
    customers: { '13800138001': [2, 150], '13900139002': [1, 60] },
    parts: { used: [3, '210.00'], closed: [1, '0.00'], guest: [1, '15.00'] },
  },
  {
    // The second line of the first order names neither order nor buyer; the third order's buyer has only a company.
    of: 'alibaba-1688',
    customers: { hz_tea: [2, 1500], 宁波某某贸易有限公司: [1, 300] },
    parts: { used: [4, '1800.00'], closed: [1, '300.00'] },
  },
  {
    of: 'wechat-shop',
    argv: ['--preset', 'wechat-shop'],
    customers: { '13800138001': [1, 90], '13900139002': [1, 60] },
    parts: { used: [3, '150.00'], cancelled: [1, '60.00'] },
  },
  {
    of: 'point-of-sale',
    customers: { '00017': [2, 1130], '00023': [1, 25] },
    parts: { used: [3, '1155.00'], void: [1, '22.00'], guest: [2, '33.00'] },
  },
  {
    // One account in two shops is two people.
    of: 'jushuitan-orders',
    customers: { '淘宝旗舰店/tea_lover': [2, 160], '京东自营店/tea_lover': [1, 45] },
    parts: { used: [4, '205.00'], cancelled: [1, '45.00'], guest: [1, '45.00'] },
  },
  {
    // 60 − 20 refunded; 33.34 over three equal lines adds up again.
    of: 'shopify-orders',
    customers: { 'ann@example.com': [2, 140], 'bob@example.com': [1, 33.34] },
    // Nothing of the unpaid order came in.
    parts: { used: [6, '173.34'], cancelled: [1, '45.00'], unpaid: [1, '0.00'], guest: [1, '15.00'] },
  },
  {
    // Customer 0 is a guest whose e-mail stands in; one of them has none.
    of: 'woocommerce-orders',
    customers: { '7': [2, 130], 'guest@example.com': [1, 45] },
    parts: { used: [3, '175.00'], unpaid: [1, '45.00'], cancelled: [1, '45.00'], guest: [1, '15.00'] },
  },
  {
    of: 'square-items',
    customers: { C17: [2, 1025] },
    parts: { used: [4, '1025.00'], guest: [1, '12.00'] },
  },
  {
    of: 'stripe-payments',
    customers: { cus_A: [2, 140], cus_B: [1, 45] },
    parts: { used: [3, '185.00'], failed: [1, '45.00'], guest: [1, '15.00'] },
  },
  {
    // 10000 cents are 100.
    of: 'stripe-charges',
    customers: { cus_A: [2, 140], cus_B: [1, 45] },
    parts: { used: [3, '185.00'], failed: [1, '45.00'] },
  },
  {
    of: 'shopify-orders-api',
    customers: { '3589760876001': [2, 160], '3589760876002': [1, 33] },
    parts: {
      used: [3, '193.00'],
      cancelled: [1, '45.00'],
      unpaid: [1, '45.00'],
      test: [1, '1.00'],
      guest: [1, '15.00'],
    },
  },
  {
    of: 'hubspot-deals',
    customers: { 'Hills Ltd': [2, 1750] },
    parts: { used: [2, '1750.00'], 'not won': [2, '1400.00'], guest: [1, '300.00'] },
  },
];

it('every preset of orders is held to its traps', () => {
  const orders = presets.filter(
    ({ table, noBuyer, linesOf }) =>
      table === 'transactions' && noBuyer === undefined && linesOf === undefined,
  );
  expect(traps.map(({ of }) => of).sort()).toEqual(orders.map(({ id }) => id).sort());
});

it.each(traps)(
  '$of: every record and all money is accounted for',
  async ({ of, argv = [], customers, parts }) => {
    const report = await score(...argv, ...filesOf(of));
    expect(report.inputs.map(({ preset }) => preset)).toEqual([of]);
    const { reconciliation } = report;
    expect(
      Object.fromEntries(
        reconciliation.parts.map((part) => [part.detail ?? part.reason, [part.records, part.amount]]),
      ),
    ).toEqual(parts);
    const cents = (amount: string) => Math.round(Number(amount) * 100);
    expect(reconciliation.parts.reduce((sum, { amount }) => sum + cents(amount), 0)).toBe(
      cents(reconciliation.amount),
    );
    expect(reconciliation.records).toBe(report.inputs.reduce((sum, { records }) => sum + records, 0));
    expect(
      Object.fromEntries(report.customers.map((row) => [row.customer_id, [row.purchases, row.value_12m]])),
    ).toEqual(customers);
  },
);

it('the items of an order are its lines, never a second revenue', async () => {
  const alone = await score(...filesOf('taobao-orders'));
  const both = await score(...filesOf('taobao-orders'), ...filesOf('taobao-items'));
  expect(both.reconciliation).toEqual(alone.reconciliation);
  expect(both.customers.map(({ customer_id, value_12m }) => [customer_id, value_12m])).toEqual(
    alone.customers.map(({ customer_id, value_12m }) => [customer_id, value_12m]),
  );
});

it('every line of an order is counted: joined, of no order, or standing again in a later file', async () => {
  const place = scratch({
    'orders-1.csv':
      '订单编号,买家会员名,买家实际支付金额,订单付款时间,订单状态\n1001,张三,100.00,2024-01-05 10:00:00,交易成功\n',
    'orders-2.csv':
      '订单编号,买家会员名,买家实际支付金额,订单付款时间,订单状态\n1002,李四,50.00,2024-02-06 10:00:00,交易关闭\n',
    'items-1.csv':
      '订单编号,标题,价格,购买数量\n1001,茶,60.00,1\n1001,杯,40.00,1\n1002,茶,50.00,1\n9999,茶,5.00,1\n,茶,5.00,1\n',
    'items-2.csv': '订单编号,标题,价格,购买数量\n1002,茶,25.00,2\n',
  });
  const files = ['orders-1.csv', 'orders-2.csv', 'items-1.csv', 'items-2.csv'];
  const { stdout } = await place.run(['score', ...files, '-f', 'json']);
  const { findings } = JSON.parse(stdout) as Report;
  const expected = [
    ['items.no-order', 'items-1.csv', 2, '9999'],
    ['items.repeated', 'items-1.csv', 1, null],
    ['items.joined', 'items-1.csv', 2, null],
    ['items.joined', 'items-2.csv', 1, null],
  ];
  expect(findings.map(({ rule, file, count, value }) => [rule, file, count, value])).toEqual(expected);
  const validated = await place.run(['validate', ...files, '-f', 'json']);
  place.remove();
  const groups = (JSON.parse(validated.stdout) as Report).findings;
  expect(
    groups.flatMap(({ rule, file, count }) => (rule.startsWith('items.') ? [[rule, file, count]] : [])),
  ).toEqual(expect.arrayContaining(expected.map((each) => each.slice(0, 3))));
});

it('stripe-payments is recognised under the newer name of its date as well', async () => {
  const [path = ''] = filesOf('stripe-payments');
  const text = readFileSync(`${root}${path}`, 'utf8').replace('Created (UTC)', 'Created date (UTC)');
  const { stdout } = await run(['score', '-', '-f', 'json'], { cwd: root, stdin: text });
  const { inputs, reconciliation } = JSON.parse(stdout) as Report;
  expect(inputs).toMatchObject([{ preset: 'stripe-payments', records: 5, rejected: 0 }]);
  expect(reconciliation.records).toBe(5);
});

it.each([
  ['pinduoduo-orders', /Pinduoduo orders name no buyer\. The orders of your ERP/],
  ['douyin-orders', /Douyin orders hold the buyer in encrypted form only/],
  ['tmall-new', /The newer Tmall order export names no buyer/],
  ['taobao-items', /holds the lines of orders .* Add the export of the orders/],
])('%s cannot be scored, and says which export can', async (of, sentence) => {
  const { stderr, exitCode } = await run(['score', ...filesOf(of)], { cwd: root });
  expect(stderr).toMatch(sentence);
  expect(exitCode).toBe(of === 'taobao-items' ? 2 : 1);
});

it.each([
  ['youzan-customers', 'youzan-orders', 'customers', 2],
  ['shopify-customers', 'shopify-orders', 'customers', 3],
  ['shopify-customers-api', 'shopify-orders-api', 'customers', 2],
  ['stripe-customers', 'stripe-charges', 'customers', 3],
  ['stripe-subscriptions', 'stripe-charges', 'contracts', 3],
  ['salesforce-cases', 'hubspot-deals', 'cases', 2],
  ['zendesk-tickets', 'hubspot-deals', 'cases', 2],
])('%s is read beside %s', async (of, beside, table, rows) => {
  const { inputs } = await score(...filesOf(beside), ...filesOf(of));
  expect(inputs.find(({ preset }) => preset === of)).toMatchObject({ table, rows, rejected: 0 });
});

it('an export that is only read when asked for says so', async () => {
  const folder = fileURLToPath(new URL('../../fixtures/platforms/wechat-shop/', import.meta.url));
  const { exitCode, stderr } = await run(['score', folder]);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('say --preset wechat-shop')]);
  expect((await run(['score', folder, '--preset', 'wechat-shop'])).exitCode).toBe(0);
});
