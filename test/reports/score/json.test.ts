import { expect, test } from 'vitest';
import { z } from 'zod';
import { scoreJson, scoreNdjson } from '../../../src/reports/index.ts';
import { scoreRowSchema, scoreSchema } from '../../../src/reports/schemas.ts';
import { report, retail, row } from '../sample.ts';

const written = (of: ReturnType<typeof report>) => [...scoreJson(of)].join('');
const accepts = (schema: Record<string, unknown>, value: unknown) =>
  z.fromJSONSchema(schema).safeParse(value);

test('the wrapper has the members of the interface, in order', () => {
  const document = JSON.parse(written(report())) as Record<string, unknown>;
  expect(Object.keys(document)).toEqual(
    'schemaVersion tool asOf asOfSource currency config inputs population reconciliation findings notes customers'.split(
      ' ',
    ),
  );
  expect(document).toMatchObject({
    schemaVersion: 1,
    tool: { name: 'loyalty', version: '0.1.0' },
    population: { clockDays: 53.7, regularity: 1.08, windowDays: 365, thresholds: { 'rate.high': 0.6 } },
    customers: [{ customer_id: '13167', evidence: [{ measure: 'M03' }, {}, {}] }, { customer_id: '00042' }],
  });
});

test.each([
  ['two customers', report()],
  ['none', report({ rows: [], rowCount: 0 })],
  ['findings and notes', retail()],
  ['all columns', report({ rows: [row('1', { category: 'tea' })], byCategory: true, rfm: true })],
])('the document is accepted by its published schema: %s', (_, of) => {
  const result = accepts(scoreSchema(), JSON.parse(written(of)));
  expect(result.error).toBeUndefined();
});

test('the schema refuses what is not an output', () => {
  const document = JSON.parse(written(report())) as { customers: Record<string, unknown>[] };
  expect(accepts(scoreSchema(), { ...document, schemaVersion: 2 }).success).toBe(false);
  expect(accepts(scoreSchema(), { ...document, customers: [{ customer_id: 1 }] }).success).toBe(false);
  const [first] = document.customers;
  expect(accepts(scoreSchema(), { ...document, customers: [{ ...first, level: 'gold' }] }).success).toBe(
    false,
  );
});

test('a line of NDJSON is accepted by the schema of rows, with and without optional columns', () => {
  const schema = scoreRowSchema();
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  for (const of of [report(), report({ byCategory: true, rfm: true })]) {
    const [line] = [...scoreNdjson(of)].join('').split('\n');
    expect(accepts(schema, JSON.parse(line ?? '')).error).toBeUndefined();
  }
});

test('the file is readable: head indented, one customer per line', () => {
  const lines = written(report()).split('\n');
  expect(lines[1]).toBe('  "schemaVersion": 1,');
  expect(lines.filter((line) => line.startsWith('{"customer_id"'))).toHaveLength(2);
  expect(lines.slice(-3)).toEqual([']', '}', '']);
});

test('customers are read as chunks are asked for', () => {
  let read = 0;
  const rows = {
    *[Symbol.iterator]() {
      for (;;) yield row(String(read++));
    },
  };
  const chunks = scoreJson(report({ rows }));
  expect(chunks.next().value).toMatch(/"customers": \[$/);
  expect(read).toBe(0);
  chunks.next();
  expect(read).toBeLessThan(100);
});

test('the same report gives the same bytes', () => {
  expect(written(retail())).toBe(written(retail()));
});
