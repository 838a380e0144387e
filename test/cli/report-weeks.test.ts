import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { scratch } from './run.ts';

/* Consecutive weeks of a company whose truth is known, from its orders alone, with one history. */

const place = scratch();
afterAll(() => place.remove());
const weeks = ['2025-10-05', '2025-10-12', '2025-10-19', '2025-10-26', '2025-11-02'];

it('weeks told one after the other agree with what was planted', async () => {
  await place.run(['simulate', '-o', 'world', '--customers', '700', '--seed', '7', '--quiet']);
  const [head = '', ...lines] = readFileSync(join(place.folder, 'world/truth.csv'), 'utf8')
    .trim()
    .split('\n');
  const columns = head.split(',');
  const leftOn = new Map(
    lines.map((line) => {
      const cells = line.split(',');
      return [cells[columns.indexOf('customer_id')], cells[columns.indexOf('left_on')] ?? ''] as const;
    }),
  );
  const lost: boolean[] = [];
  const suspected: boolean[] = [];
  for (const week of weeks) {
    const argv = ['report', 'world/transactions.csv', '--as-of', week, '--history', 'history', '--quiet'];
    const { exitCode, stdout, stderr } = await place.run([...argv, '--format', 'json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { customers } = JSON.parse(stdout) as {
      customers: {
        customer_id: string;
        moves: string | null;
        lapse: string | null;
        churn_state_before: string;
      }[];
    };
    for (const { customer_id: id, moves, lapse, churn_state_before: before } of customers) {
      const left = leftOn.get(id) ?? '';
      const hasLeft = left !== '' && left <= week;
      if (moves?.split('|').includes('lost') === true) lost.push(hasLeft);
      if (lapse === 'unconfirmed' && ['active', 'at_risk'].includes(before)) suspected.push(hasLeft);
    }
  }
  const share = (of: readonly boolean[]) => of.filter(Boolean).length / of.length;
  // Of a few weeks of a small company no more can be asked: who is called lost has left far more often than who is
  // only past the limit, and of those most have not.
  expect(lost.length).toBeGreaterThan(5);
  expect(share(lost)).toBeGreaterThan(2 * share(suspected));
  expect(share(suspected)).toBeLessThan(0.3);
}, 240_000);
