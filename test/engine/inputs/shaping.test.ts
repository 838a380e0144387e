import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharedOutSql } from '../../../src/engine/inputs/shaping.ts';

/** One line: its order, the total that the order says, price and quantity; a line without an order number stands alone. */
const line = fc.record({
  order: fc.option(fc.integer({ min: 1, max: 4 })),
  price: fc.option(fc.integer({ min: -100, max: 100_000 })),
  qty: fc.option(fc.integer({ min: 0, max: 9 })),
});

it('what is shared out over the lines of an order adds up to its total, whatever the order of the lines', async () => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const shared = async (
    lines: readonly (typeof line extends fc.Arbitrary<infer T> ? T : never)[],
    totals: readonly number[],
  ) => {
    const values = lines.map(
      ({ order, price, qty }, n) =>
        `(${order === null ? 'NULL' : `'${order}'`}, ${(totals[order ?? 0] ?? 0) / 10_000}::DECIMAL(18, 4), ${price === null ? 'NULL' : price / 100}::DECIMAL(18, 4), ${qty ?? 'NULL'}::DOUBLE, 'cell ${n}')`,
    );
    const from = `(SELECT * FROM (VALUES ${values.join(', ')}) AS t(order_id, amount, unit_price, qty, c0))`;
    const sql = sharedOutSql(from, ['amount'], (name) => ['unit_price', 'qty'].includes(name), ['c0']);
    const reader = await connection.runAndReadAll(
      `SELECT order_id, c0, (amount * 10000)::BIGINT AS units FROM ${sql} ORDER BY c0`,
    );
    return reader.getRowObjectsJson() as { order_id: string | null; c0: string; units: string }[];
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: -1_000_000, max: 9_999_999_999 }), { minLength: 5, maxLength: 5 }),
      async (lines, totals) => {
        const rows = await shared(lines, totals);
        for (const order of new Set(lines.map((each) => each.order))) {
          const parts = rows.filter(({ order_id }) => order_id === (order === null ? null : String(order)));
          const sum = parts.reduce((all, { units }) => all + BigInt(units), 0n);
          // Without an order number there is no order: every line keeps what it says.
          expect(sum).toBe(BigInt(totals[order ?? 0] ?? 0) * (order === null ? BigInt(parts.length) : 1n));
        }
      },
    ),
    { numRuns: 30 },
  );
  connection.closeSync();
  instance.closeSync();
});
