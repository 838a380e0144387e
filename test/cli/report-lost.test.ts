import { afterAll, expect, it } from 'vitest';
import { orders, plan } from './report-world.ts';
import { scratch } from './run.ts';

const place = scratch({ 'orders.csv': orders() });
afterAll(() => place.remove());

it('leaves lost who was called so until they buy, whatever their rhythm looks like by now', async () => {
  await place.run(['report', 'orders.csv', '--as-of', '2026-06-21', '--history', 'kept', '--quiet']);
  // Corrected since: of the lost every eighth purchase is left, the last among them, so that their gaps are 56 days.
  const seen = new Map<string, number>();
  const lines = orders('2026-07-05').trim().split('\n').toReversed();
  const corrected = lines.filter((line) => {
    const [id = ''] = line.split(',');
    seen.set(id, (seen.get(id) ?? 0) + 1);
    return !id.startsWith('lost') || ((seen.get(id) ?? 0) - 1) % 8 === 0;
  });
  place.write('corrected.csv', `${corrected.toReversed().join('\n')}\n`);
  const argv = ['report', 'corrected.csv', '--as-of', '2026-06-28', '--format', 'json', '--quiet'];
  const told = async (...more: string[]) =>
    (
      JSON.parse((await place.run([...argv, ...more])).stdout) as {
        customers: Record<string, string | null>[];
      }
    ).customers.filter(({ customer_id: id }) => String(id).startsWith('lost'));
  const alone = await told();
  const kept = await told('--history', 'kept');
  expect(alone.map(({ churn_state: state }) => state)).not.toContain('lapsed');
  expect(kept).toHaveLength(plan.lost);
  for (const each of kept)
    expect(each).toMatchObject({ churn_state: 'lapsed', lifecycle: 'exit', moves: null });
  expect(kept.map(({ why }) => String(why).split('|')[0])).toEqual(kept.map(() => 'called_lost'));
});
