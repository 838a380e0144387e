import { expect, test } from 'vitest';
import { each, measureWorld, plus } from './rewards-world.ts';

/* M14, access. Everybody buys every ten days, so the clock is 10 days, H 20 and 2H 40 days. */

const rhythm = (count: number, from = '2024-01-01') =>
  Array.from({ length: count }, (_, i) => plus(from, 10 * i));
const buys = (id: string, days: readonly string[]) => days.map((day) => `${id} ${day} 10`);
const header = 'customer_id date amount';
const columns = 'customer_id own_minutes best_rival_minutes valid_from';
const peers = (count: number) => each(count, 'p', (id) => buys(id, rhythm(11)));

test('M14: ln of the minutes, of the latest record whose day has come', async () => {
  const { facts } = await measureWorld(
    {
      transactions: [
        header,
        ...['a', 'b', 'c', 'd', 'e'].flatMap((id) => buys(id, ['2024-01-01', '2024-03-01'])),
      ],
      access: [
        columns,
        'a 10 20 -',
        'b 10 20 2024-01-01',
        'b 30 20 2024-02-01',
        'b 10 99 2024-03-02',
        'c 0 0.5 -',
        'd 10 - -',
      ],
    },
    { asOf: '2024-03-01' },
  );
  expect(facts.get('a')?.accessAdvantage).toBeCloseTo(Math.log(2), 12);
  expect(facts.get('b')?.accessAdvantage).toBeCloseTo(Math.log(20 / 30), 12);
  // Less than a minute is a minute.
  expect(facts.get('c')?.accessAdvantage).toBe(0);
  expect(facts.get('d')?.accessAdvantage ?? null).toBeNull();
  expect(facts.get('e')?.accessAdvantage ?? null).toBeNull();
  // Nothing changed for a; of e nothing is known.
  expect(facts.get('a')?.accessWorsenedPurchases).toBe(0);
  expect(facts.get('a')?.accessWorsenedResponse ?? null).toBeNull();
  expect(facts.get('e')?.accessWorsenedPurchases ?? null).toBeNull();
});

test('M14: our minutes doubled', async () => {
  // On 5 March: before 31 January, 10 and 20 February, 1 March; after 11 and 21 March.
  const { facts } = await measureWorld({
    transactions: [
      header,
      ...peers(5),
      ...buys('a', rhythm(8)),
      ...buys('b', ['2024-03-01', '2024-03-11']),
      ...buys('late', rhythm(11)),
    ],
    access: [
      columns,
      ...['a', 'b', 'p0'].flatMap((id) => [`${id} 10 20 -`, `${id} 20 20 2024-03-05`]),
      'p1 10 20 -',
      'p1 19.9 20 2024-03-05',
      'late 10 20 -',
      'late 40 20 2024-03-22',
    ],
  });
  // One purchase in H after four in 2H: (1/20)/(4/40) = 1/2.
  expect(facts.get('a')).toMatchObject({ accessWorsenedResponse: 0.5, accessWorsenedPurchases: 4 });
  expect(facts.get('p0')).toMatchObject({ accessWorsenedResponse: 1, accessWorsenedPurchases: 4 });
  // One purchase before says nothing; less than the double is no change; H has not passed.
  expect(facts.get('b')).toMatchObject({ accessWorsenedPurchases: 1 });
  for (const id of ['b', 'p1', 'late']) expect(facts.get(id)?.accessWorsenedResponse ?? null).toBeNull();
});

const opened = (controls: number) =>
  measureWorld({
    transactions: [
      header,
      ...peers(controls),
      ...buys('a', rhythm(8)),
      ...buys('half', rhythm(11)),
      ...buys('still', rhythm(11)),
    ],
    access: [
      columns,
      ...each(controls, 'p', (id) => [`${id} 10 20 -`]),
      'a 10 20 -',
      'a 10 9 2024-03-06',
      'half 10 60 -',
      'half 10 30 2024-03-06',
      // A rival that was nearer before, and a fall by less than half.
      'still 10 9 -',
      'still 10 8 2024-03-06',
    ],
  });

test('M14: a rival came near, against those for whom nothing changed', async () => {
  const { facts } = await opened(20);
  // Wednesday 6 March is compared in the week of Thursday 29 February. Controls (20 peers and `still`): before from
  // 20 January to 28 February: 21 and 31 January, 10 and 20 February; after to 19 March: 1 and 11 March. One half.
  // a, on 6 March: before 31 January, 10 and 20 February, 1 March; after 11 March: 1 / (4 × 1/2).
  expect(facts.get('a')).toMatchObject({ rivalOpenedPurchases: 4 });
  expect(facts.get('a')?.rivalOpenedResponse).toBeCloseTo(0.5, 10);
  expect(facts.get('half')?.rivalOpenedResponse).toBeCloseTo(1, 10);
  expect(facts.get('still')).toMatchObject({ rivalOpenedPurchases: 0 });
  expect(facts.get('still')?.rivalOpenedResponse ?? null).toBeNull();
});

test('M14: without twenty controls nothing is said of a rival that came near', async () => {
  const { facts } = await opened(18);
  expect(facts.get('a')).toMatchObject({ rivalOpenedPurchases: 4 });
  expect(facts.get('a')?.rivalOpenedResponse ?? null).toBeNull();
});
