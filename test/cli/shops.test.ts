import { afterAll, describe, expect, it } from 'vitest';
import { scratch } from './run.ts';

const head = 'customer_id,date,amount,order_id,email,product_id\n';
const place = scratch({
  'a.csv': `${head}7,2024-01-05,10,1,ann@example.com,p\n8,2024-01-06,20,2,,p\n9,2024-01-07,5,3,front@desk.com,p\n10,2024-01-08,5,4,front@desk.com,p\n`,
  'b.csv': `${head}7,2024-02-05,30,1,bob@example.com,p\n70,2024-02-06,40,2,ann@example.com,p\n9,2024-02-07,5,3,front@desk.com,p\n`,
  'links.csv': 'customer_id,same_as\na/8,b/7\nb/7,nobody\n',
  // The months overlap: order 2 stands in both, by now with less in it; order 4 twice within one file.
  'jan.csv': `${head}7,2024-01-05,10,1,,p\n7,2024-01-30,20,2,,p\n7,2024-01-30,1,2,,q\n`,
  'jan-feb.csv': `${head}7,2024-01-30,15,2,,p\n7,2024-02-05,5,4,,p\n7,2024-02-05,5,4,,p\n`,
  'mine.json': JSON.stringify({
    id: 'my-shop',
    names: { en: 'My shop', zh: '我的店' },
    table: 'transactions',
    header: ['Kunde', 'Tag', 'Summe', 'Beleg'],
    grain: 'line',
    traps: { en: 'totals repeat', zh: '总额重复' },
    columns: { customer_id: 'Kunde', date: 'Tag', amount: 'Summe', order_id: 'Beleg' },
    nothing: { Kunde: ['BAR'] },
    orderTotals: ['amount'],
  }),
  'wrong.json': '{"id": "x", "tabel": "transactions"}',
  'kasse.csv':
    'Kunde,Tag,Summe,Beleg,Artikel\nK1,2024-01-05,10.01,B1,x\nK1,2024-01-05,10.01,B1,y\nBAR,2024-01-06,3,B2,x\n',
});
afterAll(place.remove);

interface Report {
  inputs: { preset: string | null }[];
  customers: { customer_id: string; purchases: number; value_12m: number }[];
  reconciliation: { amount: string; parts: { reason: string; records: number; amount: string }[] };
}

async function score(...argv: string[]): Promise<Report> {
  const { stdout, stderr, exitCode } = await place.run(['score', ...argv, '-f', 'json']);
  expect(exitCode, stderr).toBe(0);
  return JSON.parse(stdout) as Report;
}
const spent = ({ customers }: Report) =>
  Object.fromEntries(customers.map(({ customer_id, value_12m }) => [customer_id, value_12m]));

describe('several shops', () => {
  it('the same id is two people, unless exactly one of each shop has the same e-mail', async () => {
    // a/7 and b/70 are Ann; the address of the front desk is that of two people of one shop and tells nothing.
    expect(spent(await score('a=a.csv', 'b=b.csv'))).toEqual({
      'a/7': 50,
      'a/8': 20,
      'a/9': 5,
      'a/10': 5,
      'b/7': 30,
      'b/9': 5,
    });
  });

  it('links say who is one person, and add nobody', async () => {
    const { customers } = await score('a=a.csv', 'b=b.csv', 'links.csv');
    expect(customers.map(({ customer_id }) => customer_id).sort()).toEqual([
      'a/10',
      'a/7',
      'a/8',
      'a/9',
      'b/9',
    ]);
    expect(customers.find(({ customer_id }) => customer_id === 'a/8')?.value_12m).toBe(50);
  });

  it('explain finds a person by every id, with the records of all', async () => {
    const { stdout, exitCode } = await place.run([
      'explain',
      'b/7',
      'a=a.csv',
      'b=b.csv',
      'links.csv',
      '-f',
      'json',
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('a.csv');
    expect(stdout).toContain('b.csv');
  });

  it('a mistyped table is none', async () => {
    const { exitCode, stderr } = await place.run(['score', 'transacton=a.csv']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean `transactions=a.csv`');
  });
});

it('overlapping months count once, as the later file has them; within a file nothing is left out', async () => {
  const { reconciliation } = await score('transactions=jan.csv', 'transactions=jan-feb.csv');
  expect(reconciliation.parts.map(({ reason, records, amount }) => [reason, records, amount])).toEqual([
    // 10 + 1 + 15 + 5 + 5
    ['used', 5, '36.00'],
    ['overlap', 1, '20.00'],
  ]);
  expect(reconciliation.amount).toBe('56.00');
});

describe('a preset of one’s own', () => {
  it('is a JSON file', async () => {
    const report = await score('kasse.csv', '--preset', 'mine.json');
    expect(report.inputs.map(({ preset }) => preset)).toEqual(['my-shop']);
    expect(spent(report)).toEqual({ K1: 10.01 });
    expect(report.reconciliation.amount).toBe('13.01');
  });

  it('can stand in the configuration', async () => {
    place.write('sub/loyalty.config.json', '{"presets": ["../mine.json"]}');
    expect(spent(await score('kasse.csv', '--config', 'sub/loyalty.config.json'))).toEqual({ K1: 10.01 });
  });

  it.each([
    [['--preset', 'wrong.json'], /wrong\.json: unknown key `tabel`\. The nearest is `table`/],
    [['--preset', 'shopfy-orders'], /The nearest are `shopify-orders`/],
    [['--preset', 'shopify-orders'], /No input has the columns of the preset `shopify-orders`/],
    [['--preset', 'none.json'], /cannot be read/],
  ])('%j is refused', async (argv, sentence) => {
    const { stderr, exitCode } = await place.run(['score', 'transactions=kasse.csv', ...argv]);
    expect(exitCode).toBeGreaterThan(0);
    expect(stderr).toMatch(sentence);
  });
});

it('the schemas of presets are published', async () => {
  expect((await place.run(['schema', 'preset'])).stdout).toContain('"orderTotals"');
  expect((await place.run(['schema', '--presets'])).stdout).toContain('pinduoduo-orders');
  expect((await place.run(['schema', '--presets', '--lang', 'zh'])).stdout).toContain('拼多多订单不含买家');
});

describe('shops that one file names in a column', () => {
  const own = {
    id: 'my',
    table: 'transactions',
    header: ['shop', 'no', 'who', 'when', 'paid'],
    columns: { order_id: 'no', customer_id: 'who', date: 'when', amount: 'paid' },
    shop: 'shop',
  };
  const used = ({ reconciliation }: Report) =>
    reconciliation.parts.filter(({ reason }) => reason === 'used').map(({ amount }) => amount);

  it('number their orders by themselves: a total counts once for the order of each shop', async () => {
    place.write('column/totals.json', JSON.stringify({ ...own, orderTotals: ['amount'] }));
    // Order 1 of A is 100 on two lines, that of B 100; order 2 of A is 50.
    place.write(
      'column/totals.csv',
      'shop,no,who,when,paid\nA,1,u1,2024-01-05,100\nA,1,u1,2024-01-05,100\nB,1,u2,2024-01-06,100\nA,2,u3,2024-01-06,50\n',
    );
    const report = await score('column/totals.csv', '--preset', 'column/totals.json');
    expect(used(report)).toEqual(['250.00']);
    expect(spent(report)).toEqual({ 'A/u1': 100, 'B/u2': 100, 'A/u3': 50 });
  });

  it('of Jushuitan, too', async () => {
    place.write(
      'column/jst.csv',
      '内部订单号,线上订单号,店铺,买家账号,付款日期,已付金额,状态,商品编码,数量,商品单价\n' +
        '1,1001,A店,tea,2024-01-05 10:00:00,100,已发货,L,1,100\n' +
        '2,1001,B店,joe,2024-02-05 10:00:00,100,已发货,L,1,100\n',
    );
    const report = await score('column/jst.csv');
    expect(used(report)).toEqual(['200.00']);
    expect(spent(report)).toEqual({ 'A店/tea': 100, 'B店/joe': 100 });
    expect(report.customers.map(({ purchases }) => purchases)).toEqual([1, 1]);
  });

  it('an order takes over what its own lines say, also where the shop stands on the first line alone', async () => {
    const lines = 'shop,no,who,when,paid\nA,1,u1,2024-01-05,10\n';
    place.write('column/once.json', JSON.stringify({ ...own, filledOnce: ['who', 'when'] }));
    place.write('column/once.csv', `${lines}A,1,,,5\nB,1,u2,2024-01-06,20\nB,1,,,3\n`);
    const known = await score('column/once.csv', '--preset', 'column/once.json');
    place.write('column/down.json', JSON.stringify({ ...own, filledOnce: ['shop', 'no', 'who', 'when'] }));
    place.write('column/down.csv', `${lines},,,,5\nB,1,u2,2024-01-06,20\n,,,,3\n`);
    const down = await score('column/down.csv', '--preset', 'column/down.json');
    for (const report of [known, down]) expect(spent(report)).toEqual({ 'A/u1': 15, 'B/u2': 23 });
  });
});
