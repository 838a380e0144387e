import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, matchColumns, normaliseHeader, tableById, tables } from '../../src/tables/index.ts';

const transactions = tableById('transactions');
const matchesOf = (header: string[], table = transactions) => {
  const { matched, ...rest } = matchColumns(table, header);
  return {
    matched: Object.fromEntries([...matched].map(([column, index]) => [column, header[index]])),
    ...rest,
  };
};

test.each([
  ['Customer ID', 'customerid'],
  ['\uFEFFcustomer_id', 'customerid'],
  [' Date/Time Opened ', 'datetimeopened'],
  ['ＣｕｓｔｏｍｅｒＩＤ', 'customerid'],
  ['客户 ID', '客户id'],
  ['实付款（元）', '实付款(元)'],
])('the header %j is compared as %j', (header, expected) => {
  expect(normaliseHeader(header)).toBe(expected);
});

describe.each(tables.map((table) => [table.id, tableById(table.id)] as const))(
  'aliases of %s',
  (_, table) => {
    test('belong to one column only', () => {
      const owners = new Map<string, string>();
      const collisions: string[] = [];
      for (const { name, aliases } of columnsOf(table))
        for (const spelling of [name, ...aliases]) {
          const plain = normaliseHeader(spelling);
          const owner = owners.get(plain);
          if (owner !== undefined && owner !== name) collisions.push(`${spelling}: ${owner}, ${name}`);
          owners.set(plain, name);
        }
      expect(collisions).toEqual([]);
    });

    test('each find their column, and no spelling stands there twice', () => {
      for (const { name, aliases } of columnsOf(table)) {
        for (const alias of aliases) expect(matchColumns(table, ['?', alias]).matched.get(name)).toBe(1);
        expect(new Set(aliases.map(normaliseHeader)).size).toBe(aliases.length);
      }
    });
  },
);

test('a price per unit is no amount', () => {
  expect(matchesOf(['price', 'unit price']).missing).toContain('amount');
});

test.each([
  [
    // Header of the UCI Online Retail file.
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
    {
      order_id: 'InvoiceNo',
      product_id: 'StockCode',
      qty: 'Quantity',
      date: 'InvoiceDate',
      unit_price: 'UnitPrice',
      customer_id: 'CustomerID',
    },
    ['amount'],
  ],
  [
    // Header of the Complete Journey sample.
    'household_id,store_id,basket_id,product_id,quantity,sales_value,retail_disc,coupon_disc,coupon_match_disc,week,transaction_timestamp',
    {
      customer_id: 'household_id',
      store_id: 'store_id',
      order_id: 'basket_id',
      product_id: 'product_id',
      qty: 'quantity',
      amount: 'sales_value',
      date: 'transaction_timestamp',
    },
    [],
  ],
  [
    // JD, reference/exports.md row 4.
    '订单号,商品ID,订购数量,下单时间,京东价,订单金额,下单帐号',
    {
      order_id: '订单号',
      product_id: '商品ID',
      qty: '订购数量',
      date: '下单时间',
      list_price: '京东价',
      amount: '订单金额',
      customer_id: '下单帐号',
    },
    [],
  ],
])('%s', (header, matched, missing) => {
  expect(matchesOf(header.split(','))).toMatchObject({ matched, missing, ambiguous: [] });
});

test('Taobao orders carry two times, and which one is the date is not guessed', () => {
  const result = matchesOf([
    '订单编号',
    '买家会员名',
    '买家实际支付金额',
    '订单创建时间',
    '订单付款时间',
    '总金额',
  ]);
  expect(result).toEqual({
    matched: { order_id: '订单编号', customer_id: '买家会员名', amount: '买家实际支付金额' },
    ambiguous: [{ column: 'date', headers: ['订单创建时间', '订单付款时间'] }],
    missing: [],
    missingOneOf: [],
    unmatched: [5],
  });
});

test('the contract name beats every other spelling, and its spelling beats aliases', () => {
  expect(matchesOf(['user_id', 'Customer ID', 'customer_id']).matched).toEqual({
    customer_id: 'customer_id',
  });
  expect(matchesOf(['user_id', 'Customer ID']).matched).toEqual({ customer_id: 'Customer ID' });
  expect(matchesOf(['user_id', 'Customer ID']).unmatched).toEqual([0]);
});

test('two spellings of the contract name are ambiguous', () => {
  expect(matchesOf(['Customer ID', 'CustomerID']).ambiguous).toEqual([
    { column: 'customer_id', headers: ['Customer ID', 'CustomerID'] },
  ]);
});

test('a header that repeats is read at its first place', () => {
  expect(matchColumns(transactions, ['x', 'amount', 'amount']).matched.get('amount')).toBe(1);
});

test('costs need a customer or a segment', () => {
  const costs = tableById('costs');
  expect(matchColumns(costs, ['period', 'margin']).missingOneOf).toEqual([['customer_id', 'segment']]);
  expect(matchColumns(costs, ['period', 'segment']).missingOneOf).toEqual([]);
  expect(matchColumns(costs, ['period', 'user_id', 'member_id']).missingOneOf).toEqual([]);
});

test('the order of the header does not change the matches', () => {
  const spellings = columnsOf(transactions).flatMap(({ name, aliases }) => [name, ...aliases]);
  const header = fc.uniqueArray(fc.oneof(fc.constantFrom(...spellings), fc.string()), { maxLength: 12 });
  const shuffled = header.chain((cells) =>
    fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })),
  );
  const plain = (cells: string[]) => {
    const { matched, ambiguous, missing, unmatched } = matchesOf(cells);
    return {
      matched,
      ambiguous: ambiguous.map(({ column, headers }) => ({ column, headers: headers.toSorted() })),
      missing,
      unmatched: unmatched.map((index) => cells[index] ?? '').toSorted(),
    };
  };
  fc.assert(
    fc.property(shuffled, ([cells, mixed]) => {
      expect(plain(mixed)).toEqual(plain(cells));
    }),
  );
});

test('every header cell is matched, in doubt, or unmatched', () => {
  const spellings = columnsOf(transactions).flatMap(({ name, aliases }) => [name, ...aliases]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...spellings, 'foo'), { maxLength: 12 }), (cells) => {
      const { matched, ambiguous, unmatched } = matchColumns(transactions, cells);
      expect(matched.size + ambiguous.flatMap(({ headers }) => headers).length + unmatched.length).toBe(
        cells.length,
      );
    }),
  );
});
