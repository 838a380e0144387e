import { expect, it } from 'vitest';
import { presets, recognisePresets, siblingOf, siblings } from '../../src/presets/index.ts';
import { scratch } from '../cli/run.ts';

it.each(siblings)('$id is told by its columns, and no preset reads it', ({ id, header, en, zh }) => {
  expect(siblingOf(header)?.id).toBe(id);
  expect(recognisePresets(presets, header)).toEqual([]);
  expect(en).toMatch(/^.+; .+[^.]$/);
  expect(zh).toMatch(/^.+；.+[^。]$/);
});

it.each(presets)('$id is no such export', ({ header }) => {
  expect(siblingOf(header)).toBeNull();
});

it('an export beside one that is read is refused by name, left out of a folder, and told by init', async () => {
  const place = scratch({
    'charges.csv':
      'id,amount,amount_refunded,captured,created,currency,customer_id,paid,status\nch_1,1000,200,true,2024-01-05,usd,cus_A,true,succeeded\n',
    // Its name and its columns alone would make it order lines, and the revenue would count twice.
    'transactions.csv':
      'id,invoice_id,amount,currency,customer_id,date,proration,period_start,period_end\nil_1,in_1,1000,usd,cus_A,2024-01-05,false,2024-01-05,2024-02-05\n',
  });
  const named = await place.run(['score', 'charges.csv', 'transactions.csv']);
  expect([named.exitCode, named.stderr]).toEqual([
    2,
    expect.stringContaining(
      'transactions.csv holds invoice lines of Stripe; charges name the customer',
    ) as string,
  ]);
  const { stdout } = await place.run(['score', '.', '-f', 'json']);
  const report = JSON.parse(stdout) as { inputs: { path: string }[]; reconciliation: { amount: string } };
  expect(report.inputs.map(({ path }) => path)).toEqual(['charges.csv']);
  expect(report.reconciliation.amount).toBe('8.00');
  expect((await place.run(['score', '.', '-f', 'md'])).stdout).toContain('invoice lines of Stripe');
  expect((await place.run(['score', '.', '-f', 'md', '--lang', 'zh'])).stdout).toContain('Stripe 账单明细');
  expect((await place.run(['init', '.'])).stdout).toContain('invoice lines of Stripe');
  // Who says what it is, is believed.
  const said = await place.run(['score', 'transactions=transactions.csv', '-f', 'json']);
  expect(said.exitCode).toBe(0);
  place.remove();
});
