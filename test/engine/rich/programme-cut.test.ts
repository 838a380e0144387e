import { describe, expect, test } from 'vitest';
import { each, measureWorld, plus } from './rewards-world.ts';

/* M10, the end of rewards. Everybody buys every ten days, so the clock is 10 days, H 20 and 2H 40 days. */

const header = 'customer_id date amount';
const rhythm = (count: number, from: string) => Array.from({ length: count }, (_, i) => plus(from, 10 * i));
const buys = (id: string, days: readonly string[]) => days.map((day) => `${id} ${day} 10`);

// Gifts until 21 February: before are 13 January–21 February, after 22 February–12 March.
const campaigns = [
  'campaign_id kind start end',
  'g1 gift 2024-01-10 2024-01-12',
  'g2 gift 2024-01-30 2024-02-01',
  'g3 gift 2024-02-19 2024-02-21',
];
// In all three windows: 11 and 31 January, 20 February; before 21 and 31 January, 10 and 20 February.
const leavers = each(10, 'l', (id) => buys(id, rhythm(5, '2024-01-11')));
// Never in a window; before 14 and 24 January, 3 and 13 February; after 23 February and 4 March.
const others = (count: number) => each(count, 'k', (id) => buys(id, rhythm(10, '2024-01-04')));
const world = (controls: number, asOf = '2024-04-10') =>
  measureWorld(
    {
      transactions: [
        header,
        ...leavers,
        ...others(controls),
        // One purchase after, and two.
        ...buys('x', rhythm(6, '2024-01-11')),
        ...buys('y', rhythm(10, '2024-01-11')),
        // Once only in a window.
        ...buys('once', ['2024-01-31', '2024-02-10', '2024-03-01']),
      ],
      campaigns,
    },
    { asOf },
  );

describe('M10: rewards that ended', () => {
  test('against customers who never had one', async () => {
    const { facts, population } = await world(20);
    expect(population.clockDays).toBe(10);
    // Controls: half as many after as before. x: 1 / (4 × 1/2); y: 2 / (4 × 1/2).
    expect(facts.get('l0')?.programmeCutResponse).toBe(0);
    expect(facts.get('x')?.programmeCutResponse).toBeCloseTo(0.5, 10);
    expect(facts.get('y')?.programmeCutResponse).toBeCloseTo(1, 10);
    // 49 days since 21 February. x bought once in them, y five times: 5/49 a day is more than 70 % of 4/40.
    for (const id of ['l0', 'x']) expect(facts.get(id)?.programmeCutDaysAgo).toBe(49);
    for (const id of ['y', 'k0']) expect(facts.get(id)?.programmeCutDaysAgo ?? null).toBeNull();
    for (const id of ['once', 'k0']) expect(facts.get(id)?.programmeCutResponse ?? null).toBeNull();
    // Twelve exposed, 48 purchases before and 3 after, against 80 and 40, scaled to 48 and 24: ratio .125, z = -3.2.
    expect(population.provenExperiments).toEqual(['reward.programme-cut']);
  });

  test('nineteen controls are too few', async () => {
    const { facts, population } = await world(19);
    expect(facts.get('x')?.programmeCutResponse ?? null).toBeNull();
    expect(population.provenExperiments).toEqual([]);
  });

  test('a pause like those before is no end', async () => {
    // 36 days after the last gift; pauses were 18 days, and only more than twice that is an end.
    const { facts } = await world(20, '2024-03-28');
    expect(facts.get('x')?.programmeCutResponse ?? null).toBeNull();
    const later = await world(20, '2024-03-29');
    expect(later.facts.get('x')?.programmeCutResponse).toBeCloseTo(0.5, 10);
  });
});

test('M21: an effect of a cut in the whole population is proven', async () => {
  const tea = (id: string, count: number) =>
    buys(id, rhythm(count, '2024-01-01')).map((line) => `${line} tea`);
  const files = (north: number) => ({
    transactions: [
      `${header} category`,
      ...each(21, 'n', (id) => tea(id, north)),
      ...each(21, 's', (id) => tea(id, 11)),
    ],
    customers: [
      'customer_id region',
      ...each(21, 'n', (id) => [`${id} north`]),
      ...each(21, 's', (id) => [`${id} south`]),
    ],
    competitor_events: ['event_id date kind category region', 'e1 2024-03-05 price_cut tea north'],
  });
  // 84 purchases before and none after, against 84 and 42.
  const { population } = await measureWorld(files(7));
  expect(population.provenExperiments).toEqual(['choice.slept-through', 'price.leaves-on-rival-cut']);
  expect((await measureWorld(files(11))).population.provenExperiments).toEqual([]);
});
