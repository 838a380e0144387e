import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { orders, plant, textOf } from '../checks/shop.ts';
import { scratch } from '../cli/run.ts';

const place = scratch();
afterAll(() => place.remove());
const sheet = orders();
plant(sheet, 'C001,2024-02-30,20.50,X1');
plant(sheet, ',2024-03-01,20.50,X2');
place.write('orders.csv', textOf(sheet));
place.write('empty.csv', '');
place.write('reviews.csv', 'customer_id,date,rating\nC001,2024-01-01,3\n');
place.write('transactions.json', '[{"customer_id":"a","date":"2024-02-30","amount":1}]');

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: unknown;
  description?: string;
}

async function published(): Promise<Schema> {
  const { exitCode, stdout } = await place.run(['schema', '--output', 'validate']);
  expect(exitCode).toBe(0);
  return JSON.parse(stdout) as Schema;
}

it.each([
  [['orders.csv', 'reviews.csv', '--require', 'score,premium', '--max-age', '3d']],
  [['transactions=orders.csv', 'customers=empty.csv', '--limit', '0']],
  [['transactions.json', '--fail-on', 'rejected_share>0.5', '--as-of', '2024-03-01']],
  [['orders.csv', '--baseline', 'known.json', '--update-baseline']],
  [['.', '--hash-ids']],
])('what %j writes is as published, every member of it', async (argv) => {
  const env = { LOYALTY_HASH_KEY: 'a secret of some length' };
  const { stdout } = await place.run(['validate', ...argv, '--format', 'json'], { env });
  const schema = await published();
  const document: unknown = JSON.parse(stdout);
  expect(z.fromJSONSchema(schema as never).safeParse(document).error).toBeUndefined();
  expect(undescribed(document, schema, '')).toEqual([]);
});

it('refuses what is no report', async () => {
  const { stdout } = await place.run(['validate', 'orders.csv', '--format', 'json']);
  const type = z.fromJSONSchema((await published()) as never);
  const report = JSON.parse(stdout) as { findings: object[] };
  const [finding] = report.findings;
  for (const wrong of [
    { ...report, schemaVersion: 2 },
    { ...report, verdict: undefined },
    { ...report, findings: [{ ...finding, rule: 'cell.dat' }] },
    { ...report, findings: [{ ...finding, count: -1 }] },
    { ...report, findings: [{ ...finding, places: [{ line: 0 }] }] },
  ])
    expect(type.safeParse(wrong).success).toBe(false);
});

/** Members that the schema does not name: a published schema that leaves out half would accept them. */
function undescribed(value: unknown, schema: Schema, path: string): string[] {
  const { properties, items, anyOf, additionalProperties } = schema;
  if (value === null || typeof value !== 'object') return [];
  if (anyOf !== undefined) {
    const found = anyOf.map((each) => undescribed(value, each, path));
    return found.find((each) => each.length === 0) ?? found[0] ?? [];
  }
  if (Array.isArray(value))
    return value.flatMap((each, index) => undescribed(each, items ?? {}, `${path}[${index}]`));
  if (properties === undefined) return additionalProperties === undefined ? [path] : [];
  return Object.entries(value).flatMap(([name, member]) => {
    const own = properties[name];
    return own === undefined ? [`${path}.${name}`] : undescribed(member, own, `${path}.${name}`);
  });
}
