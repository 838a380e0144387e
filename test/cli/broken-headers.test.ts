import { expect, it } from 'vitest';
import { scratch } from './run.ts';

/* A name in the header that is broken over lines, by another line end than that of the records: Excel does it. */

const lines = ['"customer\vid",date,amount', '17,2024-01-01,3', '18,2024-01-05,"4"', '18,2024-02-05,5', ''];

it.each([
  ['\n', '\r\n'],
  ['\r\n', '\n'],
  ['\n', '\n'],
])('reads every record below %j in a name and %j behind records', async (inside, end) => {
  const place = scratch({ 'orders.csv': lines.join(end).replaceAll('\v', inside) });
  try {
    const { stdout, stderr, exitCode } = await place.run(['score', 'orders.csv', '-f', 'json']);
    expect(exitCode, stderr).toBe(0);
    expect((JSON.parse(stdout) as { inputs: unknown[] }).inputs).toMatchObject([{ rows: 3, rejected: 0 }]);
    const init = await place.run(['init', 'orders.csv']);
    expect(init.stdout).toContain('orders.csv → transactions · 3 rows');
  } finally {
    place.remove();
  }
});
