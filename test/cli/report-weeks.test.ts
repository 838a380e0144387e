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
  const days = (text: string, of: (cells: string[], at: (name: string) => number) => [string, string]) => {
    const [names = '', ...rows] = text.trim().split('\n');
    return rows.map((row) => of(row.split(','), (name) => names.split(',').indexOf(name)));
  };
  const lastBought = new Map<string, string>();
  for (const [id, date] of days(
    readFileSync(join(place.folder, 'world/transactions.csv'), 'utf8'),
    (cells, at) => [cells[at('customer_id')] ?? '', cells[at('date')] ?? ''],
  ))
    if (/^\d{4}-\d{2}-\d{2}$/.test(date) && date > (lastBought.get(id) ?? '')) lastBought.set(id, date);
  const lost: { hasLeft: boolean; isBack: boolean }[] = [];
  const suspected = new Map<string, (typeof lost)[0]>();
  for (const week of weeks) {
    const argv = ['report', 'world/transactions.csv', '--as-of', week, '--history', 'history', '--quiet'];
    const { exitCode, stdout, stderr } = await place.run([...argv, '--format', 'json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { customers } = JSON.parse(stdout) as {
      customers: {
        customer_id: string;
        moves: string | null;
        lapse: string | null;
      }[];
    };
    for (const { customer_id: id, moves, lapse } of customers) {
      const left = leftOn.get(id) ?? '';
      const became = { hasLeft: left !== '' && left <= week, isBack: (lastBought.get(id) ?? '') > week };
      if (moves?.split('|').includes('lost') === true) lost.push(became);
      // As they stood when they were first past the limit.
      if (lapse === 'unconfirmed' && !suspected.has(id)) suspected.set(id, became);
    }
  }
  const share = (of: readonly (typeof lost)[0][], what: keyof (typeof lost)[0]) =>
    of.filter((each) => each[what]).length / of.length;
  const doubted = [...suspected.values()];
  // Of a few weeks of a small company no more can be asked: who is called lost has left far more often than who is
  // only past the limit, and of those most have not.
  expect(lost.length).toBeGreaterThan(5);
  expect(share(lost, 'hasLeft')).toBeGreaterThan(1.5 * share(doubted, 'hasLeft'));
  expect(share(doubted, 'hasLeft')).toBeLessThan(0.3);
  expect(share(lost, 'isBack')).toBeLessThan(0.5 * share(doubted, 'isBack'));
  expect(share(lost, 'isBack')).toBeLessThan(0.3);
}, 240_000);
