import { beforeAll, describe, expect, test } from 'vitest';
import { each, measureWorld, plus, type World } from './rewards-world.ts';

/* M10, windows of rewards. Peers buy every ten days, so the clock is 10 days. */

const rhythm = (count: number, from = '2024-01-01') =>
  Array.from({ length: count }, (_, i) => plus(from, 10 * i));
const buys = (id: string, days: readonly string[]) => days.map((day) => `${id} ${day} 10`);

// Eleven purchases, 1 January to 10 April; inside the windows lie those of 11 January, 10 February and 11 March.
const peers = each(21, 'p', (id) => buys(id, rhythm(11)));
const campaigns = [
  'campaign_id kind start end',
  'g1 gift 2024-01-09 2024-01-12',
  'g2 gift 2024-02-09 2024-02-12',
  'g3 points 2024-03-10 2024-03-12',
  'g4 lottery 2024-03-12 2024-03-13',
  'cut price_cut 2024-01-20 2024-01-30',
  'later gift 2024-05-01 2024-05-31',
];

describe('M10: windows for everybody', () => {
  let world: World;
  beforeAll(async () => {
    world = await measureWorld({
      transactions: [
        'customer_id date amount',
        ...peers,
        ...buys('a', ['2024-01-09', '2024-01-11', '2024-01-12', '2024-02-09', '2024-02-10', '2024-03-11']),
        ...buys('b', ['2024-02-01', '2024-02-10', '2024-03-01', '2024-04-01']),
        ...buys('c', ['2024-03-20']),
      ],
      campaigns,
    });
  });

  test('who buys in windows only', () => {
    const a = world.facts.get('a');
    // The other customers from 9 January on: 21 × 10 + 4 + 1 = 215 occasions, 21 × 3 + 1 = 64 of them rewarded.
    const q = 64 / 215;
    expect(world.population.clockDays).toBe(10);
    expect(a).toMatchObject({ rewardPurchases: 6, rewardWindowsOn: 3, rewardWindowsOff: 3 });
    expect(a?.rewardOpportunity).toBeCloseTo(q, 10);
    expect(a?.rewardConcentration).toBeCloseTo(((6 + 2 * q) / 8 - q) / (1 - q), 10);
    expect(a?.giftPurchaseShare).toBeCloseTo(5 / 6, 12);
    // Off: 13 January–8 February 27 days, 13 February–9 March 26, 14 March–10 April 28.
    // Rate: 6 purchases in T = 92 days and one more at the mean rate of all, Σx/ΣT.
    const mean = (21 * 10 + 5 + 3) / (21 * 100 + 92 + 69 + 21);
    expect(a?.offWindowExpected).toBeCloseTo((81 * 6) / (92 + 1 / mean), 10);
    expect(a).toMatchObject({ offWindowPurchases: 0, offOnRateRatio: 0 });
  });

  test('who came later sees fewer windows; a pause of eight days is none', () => {
    const b = world.facts.get('b');
    // On: 9–12 February, 10–13 March, 8 days. Off: 1–8 February (8 days, below the clock), then 26 and 28: 62 days.
    expect(b).toMatchObject({
      rewardPurchases: 4,
      rewardWindowsOn: 2,
      rewardWindowsOff: 2,
      offWindowPurchases: 3,
    });
    expect(b?.offOnRateRatio).toBeCloseTo(3 / 62 / (1 / 8), 10);
    // Four occasions are not six.
    expect(b?.rewardConcentration ?? null).toBeNull();
    expect(b?.giftPurchaseShare).toBe(1 / 4);
  });

  test('who saw no window: nothing to say of time between windows', () => {
    const c = world.facts.get('c');
    expect(c).toMatchObject({
      rewardPurchases: 1,
      rewardWindowsOn: 0,
      rewardWindowsOff: 1,
      giftPurchaseShare: 0,
    });
    for (const name of [
      'rewardConcentration',
      'offWindowExpected',
      'offWindowPurchases',
      'offOnRateRatio',
    ] as const)
      expect(c?.[name] ?? null).toBeNull();
  });

  test('peers: three of ten rewarded, no more than others', () => {
    // Held against the 20 other peers, a, b and c: 200 + 6 + 4 + 1 = 211, rewarded 60 + 6 + 1 = 67.
    const q = 67 / 211;
    const peer = world.facts.get('p0');
    expect(peer?.rewardConcentration).toBeCloseTo(((3 + 2 * q) / 12 - q) / (1 - q), 10);
    expect(peer?.offOnRateRatio).toBeCloseTo(7 / 81 / (3 / 12), 10);
  });
});

test('M10: with 19 peers there is nothing to hold against', async () => {
  const { facts } = await measureWorld({
    transactions: ['customer_id date amount', ...each(20, 'p', (id) => buys(id, rhythm(11)))],
    campaigns,
  });
  expect(facts.get('p0')?.rewardOpportunity ?? null).toBeNull();
  expect(facts.get('p0')?.rewardConcentration ?? null).toBeNull();
  expect(facts.get('p0')?.offWindowPurchases).toBe(7);
});

test('M10: a campaign counts where its scope says, and what begins after the as-of day does not exist', async () => {
  const { facts } = await measureWorld(
    {
      transactions: [
        'customer_id date amount category',
        ...each(21, 'n', (id) => rhythm(6).map((day) => `${id} ${day} 10 Tea`)),
        ...each(21, 's', (id) => rhythm(6).map((day) => `${id} ${day} 10 tea`)),
        ...rhythm(6).map((day) => `x ${day} 10 cups`),
        ...rhythm(6).map((day) => `elsewhere ${day} 10 tea`),
        'n0 2024-03-01 10 Tea',
      ],
      customers: [
        'customer_id region',
        ...each(21, 'n', (id) => [`${id} North`]),
        ...each(21, 's', (id) => [`${id} South`]),
        'x North',
      ],
      campaigns: [
        'campaign_id kind start end scope',
        'g1 gift 2024-01-10 2024-01-12 category=tea;region=north|west',
        'g2 gift 2024-02-09 2024-12-31 category=tea|coffee;region=north',
        'odd gift 2024-01-21 2024-01-21 for=friends',
      ],
    },
    { asOf: '2024-02-19' },
  );
  // Of six purchases up to 20 February the as-of day leaves five; since 10 January four, of these two in windows.
  expect(facts.get('n0')).toMatchObject({
    purchases: 5,
    rewardPurchases: 4,
    rewardWindowsOn: 2,
    giftPurchaseShare: 0.4,
  });
  expect(facts.get('n0')?.rewardOpportunity).toBeCloseTo(0.5, 10);
  for (const id of ['s0', 'x', 'elsewhere'])
    expect(facts.get(id)).toMatchObject({
      rewardPurchases: 0,
      rewardWindowsOn: 0,
      rewardWindowsOff: 0,
      giftPurchaseShare: 0,
    });
});

test('M10: a line booked on a reward campaign is rewarded outside its window too', async () => {
  const { facts } = await measureWorld({
    transactions: [
      'customer_id date amount campaign_id',
      ...each(21, 'p', (id) => rhythm(11).map((day) => `${id} ${day} 10 -`)),
      ...rhythm(11).map((day, index) => `a ${day} 10 ${index === 6 ? 'g1' : index === 7 ? 'cut' : '-'}`),
    ],
    campaigns,
  });
  // Three windows as all others, and the seventh purchase, on a gift of January: of ten since 9 January four.
  const q = 63 / 210;
  const a = facts.get('a');
  expect(a?.rewardConcentration).toBeCloseTo(((4 + 2 * q) / 12 - q) / (1 - q), 10);
  expect(a?.offWindowPurchases).toBe(6);
  expect(a?.giftPurchaseShare).toBeCloseTo(3 / 11, 12);
});

test('M10: by category each has its own windows; a whole customer is off only when no category has one', async () => {
  const files = {
    transactions: [
      'customer_id date amount category',
      ...each(31, 'p', (id) =>
        rhythm(11).flatMap((day) => [`${id} ${day} 10 tea`, `${id} ${plus(day, 1)} 5 cups`]),
      ),
    ],
    campaigns: [
      'campaign_id kind start end scope',
      't1 gift 2024-01-09 2024-01-11 category=tea',
      't2 gift 2024-02-09 2024-02-11 category=tea',
      'c1 gift 2024-02-12 2024-02-13 category=cups',
      'c2 gift 2024-03-11 2024-03-13 category=cups',
    ],
  };
  const by = await measureWorld(files, { byCategory: true });
  expect(by.facts.get('p0/tea')).toMatchObject({
    rewardPurchases: 10,
    rewardWindowsOn: 2,
    rewardWindowsOff: 2,
    offWindowPurchases: 8,
  });
  expect(by.facts.get('p0/cups')).toMatchObject({
    rewardPurchases: 6,
    rewardWindowsOn: 2,
    rewardWindowsOff: 2,
    offWindowPurchases: 5,
  });
  const whole = await measureWorld(files);
  // The clock of whole customers is 1 day: gaps of 1 and 9 alternate. Windows 9–11 January, 9–13 February (adjoining),
  // 11–13 March; purchases off them: of tea since 11 January ten less 11 January, 10 February and 11 March; of cups
  // from 12 January to 11 April ten less 11 February and 12 March.
  expect(whole.population.clockDays).toBe(1);
  expect(whole.facts.get('p0')).toMatchObject({
    rewardWindowsOn: 3,
    rewardWindowsOff: 3,
    offWindowPurchases: 15,
  });
});
