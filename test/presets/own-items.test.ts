import { expect, it } from 'vitest';
import { scratch } from '../cli/run.ts';

/* Presets that a user wrote for orders and their lines of several shops, each of which counts its orders from 1. */

const orders = {
  id: 'my-orders',
  table: 'transactions',
  header: ['Shop', 'Nr', 'Kunde', 'Tag', 'Betrag'],
  columns: { order_id: 'Nr', customer_id: 'Kunde', date: 'Tag', amount: 'Betrag' },
  shop: 'Shop',
  orderTotals: ['amount'],
};
const items = {
  id: 'my-items',
  table: 'transactions',
  header: ['Laden', 'Nr', 'Preis', 'Gruppe'],
  columns: { order_id: 'Nr', unit_price: 'Preis', category: 'Gruppe' },
  shop: 'Laden',
  linesOf: 'my-orders',
};

async function score(given: { orders?: unknown; items?: unknown }, ...argv: string[]) {
  const text = (preset: unknown) => (typeof preset === 'string' ? preset : JSON.stringify(preset));
  const place = scratch({
    'orders.csv':
      'Shop,Nr,Kunde,Tag,Betrag\nNord,1,A,2024-01-01,100\nSued,1,B,2024-01-02,50\nSued,2,B,2024-01-03,7\n',
    'items.csv':
      'Laden,Nr,Preis,Gruppe\nNord,1,60,tea\nNord,1,40,cup\nSued,1,50,pot\nSued,2,7,tea\nSued,3,7,tea\n',
    'orders.json': text(given.orders ?? orders),
    'items.json': text(given.items ?? items),
  });
  const presets = ['--preset', 'orders.json', '--preset', 'items.json'];
  const outcome = await place.run(['score', 'orders.csv', 'items.csv', ...presets, '-f', 'json', ...argv]);
  place.remove();
  return outcome;
}

interface Report {
  customers: { customer_id: string; category: string; value_12m: number }[];
  findings: { rule: string; value: string | null; count: number }[];
}

const bought = (stdout: string) =>
  (JSON.parse(stdout) as Report).customers
    .map((row) => `${row.customer_id} ${row.category} ${row.value_12m}`)
    .toSorted();
const said = (stdout: string) =>
  (JSON.parse(stdout) as Report).findings.flatMap(({ rule, value, count }) =>
    rule.startsWith('items.') ? [[rule, value, count]] : [],
  );

it('lines join the order of their own shop', async () => {
  const { stdout, stderr } = await score({}, '--by', 'category');
  expect(bought(stdout), stderr).toEqual(['Nord/A cup 40', 'Nord/A tea 60', 'Sued/B pot 50', 'Sued/B tea 7']);
  expect(said(stdout)).toEqual([
    ['items.no-order', '3', 1],
    ['items.joined', null, 4],
  ]);
});

it('lines that name no shop join no order whose number two shops have', async () => {
  const { shop: _shop, ...unnamed } = items;
  const { stdout } = await score({ items: unnamed }, '--by', 'category');
  expect(bought(stdout)).toEqual(['Nord/A (none) 100', 'Sued/B (none) 50', 'Sued/B tea 7']);
  expect(said(stdout)).toEqual([
    ['items.no-order', '1', 4],
    ['items.joined', null, 1],
  ]);
});

it.each([
  [
    'a key twice',
    { orders: `{"id": "a",\n"id": "b",\n"table": "transactions"}` },
    'orders.json: the key `id` stands twice in one object, at lines 1 and 2.',
  ],
  [
    'a column twice',
    { orders: JSON.stringify(orders).replace('"amount":', '"amount":"Nr","amount":') },
    'orders.json: the key `amount` stands twice in one object, at line 1.',
  ],
  [
    'an id of ours',
    { orders: JSON.stringify({ ...orders, id: 'jd-orders' }, null, 1) },
    'orders.json: `jd-orders`, the id in line 2, is that of a preset that loyalty has.',
  ],
  [
    'one id for two',
    { items: { ...items, id: 'my-orders' } },
    'Two presets that were asked for are called `my-orders`.',
  ],
  [
    'lines of orders that nobody knows',
    { items: { ...items, linesOf: 'my-ordrs' } },
    'The preset `my-items` holds lines of `my-ordrs`, which is no preset that loyalty knows or was asked for.',
  ],
  [
    'statuses of no column',
    { orders: { ...orders, statuses: { counted: ['paid'], leftOut: {} } } },
    'orders.json: `statuses` needs to know which column holds the status.',
  ],
  [
    'statuses of a column that is not there',
    { orders: { ...orders, statuses: { column: 'Stand', counted: ['paid'], leftOut: {} } } },
    'In `statuses` of the preset `my-orders`: orders.csv has no column `Stand`.',
  ],
])('refuses %s', async (_what, given, sentence) => {
  const { stderr, exitCode } = await score(given);
  const { error } = JSON.parse(stderr) as { error: { message: string } };
  expect([exitCode, error.message]).toEqual([2, sentence]);
});

it('lines of no shop beside orders of shops are told how to name theirs', async () => {
  const place = scratch({
    'a/orders.csv':
      '订单编号,买家会员名,买家实际支付金额,订单付款时间,订单状态\n1,u1,100,2024-01-05 10:00:00,交易成功\n',
    'items.csv': '订单编号,标题,价格,购买数量\n1,tea,60,1\n',
  });
  const { stderr, exitCode } = await place.run(['score', 'north=a', 'items.csv']);
  place.remove();
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('like north=items.csv.')]);
});
