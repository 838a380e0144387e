import type { Engine } from '../engine.ts';
import type { ReadFile } from './read.ts';

/**
 * Leaves out what stands again in a later file: exports of overlapping months hold the same order line twice, the later
 * one as it is now. A line is the same by order, customer, day and product; within one file nothing is ever left out.
 */
export async function leaveOutOverlaps(engine: Engine, files: readonly ReadFile[]): Promise<void> {
  const orders = files.filter(({ table, mapping }) => table.id === 'transactions' && mapping.has('order_id'));
  if (orders.length < 2) return;
  // Usually none: a look at the orders alone is quick.
  const [shared] = await engine.rows<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM read_lines WHERE order_key IS NOT NULL GROUP BY order_key HAVING min(file) <> max(file)) AS found`,
  );
  if (shared?.found !== true) return;
  const keys = ['order_key', 'customer_id', 'day', 'product_key'];
  await engine.run(
    `CREATE OR REPLACE TABLE later_lines AS SELECT ${keys.join(', ')}, max(file) AS last_file
     FROM read_lines WHERE order_key IS NOT NULL AND day IS NOT NULL
     GROUP BY ALL HAVING min(file) <> max(file)`,
  );
  const [some] = await engine.rows<{ count: string }>('SELECT count(*) AS count FROM later_lines');
  if (Number(some?.count ?? 0) > 0) {
    const codes = orders.map(({ fileNumber, reasons }) => {
      reasons.push({ kind: 'overlap' });
      return `WHEN ${fileNumber} THEN ${reasons.length - 1}`;
    });
    await engine.run(
      `UPDATE read_lines SET reason = CASE read_lines.file ${codes.join(' ')} ELSE read_lines.reason END
       FROM later_lines
       WHERE read_lines.reason = 0 AND read_lines.file < later_lines.last_file
         AND ${keys.map((key) => `read_lines.${key} IS NOT DISTINCT FROM later_lines.${key}`).join(' AND ')}`,
    );
  }
  await engine.run('DROP TABLE later_lines');
}
