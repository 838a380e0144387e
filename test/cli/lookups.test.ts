import { afterAll, expect, test } from 'vitest';
import { scratch } from './run.ts';

const place = scratch();
afterAll(() => place.remove());

interface Document {
  inputs: { table: string; columns: Record<string, string> }[];
  customers: { customer_id: string; category: string }[];
}

test('products bring in the columns that they have, and no others', async () => {
  const orders = place.write(
    'transactions.csv',
    'customer_id,date,amount,product_id\nA,2024-01-01,1,p1\nA,2024-02-01,1,p2\nB,2024-02-01,1,p9\n',
  );
  const products = place.write('products.csv', 'product_id,category\np1,tea\np2,cups\n');
  const { stdout } = await place.run(['score', orders, products, '--by', 'category', '--format', 'json']);
  const { inputs, customers } = JSON.parse(stdout) as Document;
  const columns = inputs.find(({ table }) => table === 'transactions')?.columns;
  expect(columns).toMatchObject({ category: 'lookup category' });
  expect(columns).not.toHaveProperty('brand');
  // What stands in no lookup has no category: it is told apart, not left out.
  expect(customers.map(({ customer_id, category }) => `${customer_id} ${category}`).sort()).toEqual([
    'A cups',
    'A tea',
    'B (none)',
  ]);
});
