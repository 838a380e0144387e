import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnsOf,
  normaliseHeader,
  recogniseByHeader,
  recogniseByName,
  tableById,
  tables,
} from '../../src/tables/index.ts';

describe('by name', () => {
  test.each([
    ['surveys', 'surveys'],
    ['Surveys', 'surveys'],
    ['surveys-2026-11', 'surveys'],
    ['surveys_2026_11', 'surveys'],
    ['surveys-2024-Q3', 'surveys'],
    ['surveys 2026-11-01_to_2026-11-30', 'surveys'],
    ['surveys.2', 'surveys'],
    ['orders-2026', 'transactions'],
    ['orders (1)', 'transactions'],
    ['orders_export_1', 'transactions'],
    ['订单', 'transactions'],
    ['订单2026年11月', 'transactions'],
    ['competitor-events', 'competitor_events'],
    ['transactions.part-0003', 'transactions'],
    ['cdnow_master', null],
    ['onlineretail', null],
    ['preorders', null],
    ['2026-11', null],
    ['', null],
  ])('%j → %j', (stem, table) => {
    expect(recogniseByName(stem)).toBe(table);
  });

  test.each([
    ['wave one', 'surveys', 'surveys'],
    ['2026-11', 'surveys', 'surveys'],
    ['2026-11', 'orders', 'transactions'],
    ['orders', 'surveys', 'transactions'],
    // A folder called "sales" holds all kinds of files.
    ['people', 'sales', null],
    ['people', 'exports', null],
  ])('%j in the folder %j → %j', (stem, folder, table) => {
    expect(recogniseByName(stem, folder)).toBe(table);
  });

  test('no file name belongs to two tables', () => {
    const names = tables.flatMap((table) => [
      ...new Set([table.id, ...table.fileNames].map(normaliseHeader)),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('every table is recognised by its id and all its file names', () => {
    for (const table of tables)
      for (const name of [table.id, ...table.fileNames])
        expect(recogniseByName(`${name}-2026-11`)).toBe(table.id);
  });
});

describe('by header', () => {
  test.each([
    ['customer_id,date,quantity,amount', 'transactions'], // CDNOW
    ['customer_id,order_date,revenue,first_name,last_name,email', 'transactions'], // rfm demo
    ['household_id,basket_id,product_id,quantity,sales_value,week,transaction_timestamp', 'transactions'],
    ['订单编号,买家会员名,总金额,买家实际支付金额,订单状态,订单创建时间,订单付款时间', 'transactions'],
    ['household_id,age,income,home_ownership,marital_status,household_size,kids_count', 'customers'],
    ['campaign_id,campaign_type,start_date,end_date', 'campaigns'],
    ['product_id,manufacturer_id,department,brand,product_category,product_type', 'products'],
    ['Id,Requester id,Created at,Solved at,Reopens,Satisfaction Score', 'cases'],
    // Everything of it is in refunds; transactions, complete too, know no reasons.
    ['customer_id,date,amount,order_id,reason_code', 'refunds'],
    ['referrer_id,date', 'referrals'],
  ])('%s → %s', (header, table) => {
    expect(recogniseByHeader(header.split(','))).toEqual({ table });
  });

  test('a customer and a date are many tables', () => {
    expect(recogniseByHeader(['customer_id', 'date'])).toMatchObject({
      candidates: ['reviews', 'refunds', 'rewards', 'interest', 'touchpoints'],
    });
  });

  test('a table does not win by columns that a table lacking one required column knows as well', () => {
    expect(recogniseByHeader(['customer_id', 'date', 'category'])).toEqual({
      candidates: ['interest'],
      nearly: [{ table: 'transactions', missing: ['amount'] }],
    });
  });

  test('lines without an amount are nearly transactions, and nothing else by accident', () => {
    const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'.split(
      ',',
    );
    expect(recogniseByHeader(header)).toMatchObject({
      nearly: [{ table: 'transactions', missing: ['amount'] }],
    });
  });

  test('an unknown header has no candidates', () => {
    expect(recogniseByHeader(['foo', 'bar'])).toEqual({ candidates: [], nearly: [] });
    expect(recogniseByHeader([])).toEqual({ candidates: [], nearly: [] });
  });

  test.each(tables.map((table) => [table.id]))('%s is recognised by its own full header', (id) => {
    const header = columnsOf(tableById(id)).map(({ name }) => name);
    expect(recogniseByHeader(header)).toEqual({ table: id });
  });

  test('the order of the header does not matter', () => {
    const names = [...new Set(tables.flatMap((table) => columnsOf(table).map(({ name }) => name)))];
    const header = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 10 });
    const shuffled = header.chain((cells) =>
      fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })),
    );
    fc.assert(
      fc.property(shuffled, ([cells, mixed]) => {
        expect(recogniseByHeader(mixed)).toEqual(recogniseByHeader(cells));
      }),
    );
  });
});
