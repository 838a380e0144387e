import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { columnsOf, tableById, tableJsonSchema, tables } from '../../src/tables/index.ts';
import type { transactions } from '../../src/tables/transactions.ts';

const good: [string, Record<string, unknown>][] = [
  ['transactions', { customer_id: '007', date: '2024-02-29', amount: -12.5 }],
  [
    'transactions',
    { customer_id: 14646, date: '2011-12-09 08:26:00', amount: '12.3456', qty: null, is_own: '否' },
  ],
  ['transactions', { customer_id: 'a', date: '2011-12-09T08:26:00+01:00', amount: 0, anything: 'else' }],
  ['transactions', { customer_id: 'a', date: '2011-12-09', amount: 1, time: '08:26' }],
  ['transactions', { customer_id: 'a', date: '2011-12-09', amount: 1, time: '2011-12-09 08:26:01' }],
  ['market', { category: 'tea', region: 'north', period: '2024-Q3', viable_suppliers: 0, open: true }],
  ['costs', { segment: 'firms', period: '2024-07-01', margin: 10 }],
  ['cases', { case_id: 1, customer_id: 2, opened_at: '2024-07-01T10:00:00Z', severity: 3, type: 'fault' }],
];
const bad: [string, string, Record<string, unknown>][] = [
  ['transactions', 'amount', { customer_id: '007', date: '2024-02-29' }],
  ['transactions', 'amount', { customer_id: '007', date: '2024-02-29', amount: 'much' }],
  ['transactions', 'date', { customer_id: '007', date: '2023-02-29', amount: 1 }],
  ['transactions', 'date', { customer_id: '007', date: '01/02/2024', amount: 1 }],
  ['transactions', 'customer_id', { customer_id: '', date: '2024-02-28', amount: 1 }],
  ['transactions', 'is_own', { customer_id: '1', date: '2024-02-28', amount: 1, is_own: 'perhaps' }],
  ['transactions', 'time', { customer_id: '1', date: '2024-02-28', amount: 1, time: '24:10' }],
  ['transactions', 'time', { customer_id: '1', date: '2024-02-28', amount: 1, time: '2024-02-28' }],
  ['market', 'period', { category: 'tea', region: 'north', period: '2024-Q5', viable_suppliers: 0 }],
  [
    'market',
    'own_share',
    { category: 'a', region: 'b', period: '2024-Q1', viable_suppliers: 0, own_share: 30 },
  ],
  ['costs', 'customer_id', { period: '2024-07-01', margin: 10 }],
  ['costs', 'customer_id', { period: '2024-07-01', segment: null, customer_id: null }],
  ['cases', 'severity', { case_id: 1, customer_id: 2, opened_at: '2024-07-01', severity: 4 }],
  ['campaigns', 'kind', { campaign_id: 'c', kind: 'sale', start: '2024-01-01', end: '2024-01-31' }],
];
const table = (id: string) => {
  const found = tableById(id);
  if (found === undefined) throw new RangeError(`no table ${id}`);
  return found;
};

test.each(good)('a record of %s is accepted: %o', (id, record) => {
  expect(table(id).record.safeParse(record)).toMatchObject({ success: true, data: record });
});

test.each(bad)('a record of %s is refused for its %s: %o', (id, column, record) => {
  const { error } = table(id).record.safeParse(record);
  expect(error?.issues.map(({ path }) => path[0])).toEqual([column]);
});

test('the JSON Schema judges the same records alike', () => {
  const accepts = (id: string, record: unknown) =>
    z.fromJSONSchema(tableJsonSchema(table(id))).safeParse(record).success;
  for (const [id, record] of good) expect(accepts(id, record), JSON.stringify(record)).toBe(true);
  for (const [id, , record] of bad) expect(accepts(id, record), JSON.stringify(record)).toBe(false);
});

test('the type of a record comes from the declaration', () => {
  type Line = z.infer<typeof transactions.record>;
  expectTypeOf<Line['customer_id']>().toEqualTypeOf<string | number>();
  expectTypeOf<Line['status']>().toEqualTypeOf<string | null | undefined>();
});

describe.each(tables.map(({ id }) => [id]))('JSON Schema of %s', (id) => {
  const schema = tableJsonSchema(table(id));
  const properties = schema['properties'] as Record<string, Record<string, unknown>>;

  test('is draft 2020-12 and open to further columns', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: {},
    });
  });

  test('names every column in both languages and requires the required ones', () => {
    for (const { name, en, zh } of columnsOf(table(id)))
      expect(properties[name]).toMatchObject({ title: en, 'x-zh': zh });
    const required = columnsOf(table(id)).filter((column) => column.required);
    expect(schema['required'] ?? []).toEqual(required.map(({ name }) => name));
  });
});

test('the JSON Schema says what one column may hold', () => {
  expect(tableJsonSchema(table('campaigns'))).toMatchObject({
    title: 'Campaigns',
    'x-zh': '营销活动',
    properties: {
      campaign_id: { title: 'Campaign', 'x-zh': '活动编号' },
      kind: {
        type: 'string',
        enum: ['price_cut', 'coupon', 'points', 'gift', 'lottery', 'trade_in', 'referral_bonus'],
      },
      scope: { type: ['string', 'null'] },
      depth: { 'x-unit': 'share', anyOf: [{ type: 'number', minimum: 0, maximum: 1 }, { type: 'null' }] },
    },
  });
});

test('the JSON Schema of costs asks for a customer or a segment', () => {
  const filled = { anyOf: [{ type: 'string', minLength: 1 }, { type: 'number' }] };
  expect(tableJsonSchema(table('costs'))['allOf']).toEqual([
    {
      anyOf: [
        { type: 'object', properties: { customer_id: filled }, required: ['customer_id'] },
        { type: 'object', properties: { segment: filled }, required: ['segment'] },
      ],
    },
  ]);
});
