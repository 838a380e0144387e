import { describe, expect, test } from 'vitest';
import { each, measureWorld, plus } from './rewards-world.ts';

/* M21, what rivals did. Everybody buys every ten days, so the clock is 10 days, H 20 and 2H 40 days. */

const rhythm = (count: number, from = '2024-01-01') =>
  Array.from({ length: count }, (_, i) => plus(from, 10 * i));
const buys = (id: string, days: readonly string[], category = 'tea') =>
  days.map((day) => `${id} ${day} 10 ${category}`);
const header = 'customer_id date amount category';
const events = 'event_id date end kind category region';

// From 1 January to 10 April. An event of 5 March looks at 25 January–4 March (31 January, 10 and 20 February,
// 1 March: four) and 5–24 March (11 and 21 March: two).
const north = each(21, 'n', (id) => buys(id, rhythm(11)));
const south = each(21, 's', (id) => buys(id, rhythm(11)));
const regions = [
  'customer_id region',
  ...each(21, 'n', (id) => [`${id} North`]),
  ...each(21, 's', (id) => [`${id} south`]),
];

describe('M21: a price cut in one region', () => {
  const world = (extra: readonly string[], south_: readonly string[] = south) =>
    measureWorld({
      transactions: [
        header,
        ...north,
        ...south_,
        ...buys('a', [...rhythm(7), '2024-03-11']),
        ...buys('b', ['2024-03-01', '2024-03-11']),
        ...buys('u', rhythm(11)),
      ],
      customers: [...regions, 'a north', 'b north'],
      competitor_events: [events, 'e1 2024-03-05 - price_cut Tea north', ...extra],
    });

  test('who met it, who passed it over, and what it did against the other region', async () => {
    const { facts } = await world(['x 2024-03-05 - exit tea north', 'late 2024-03-22 - entry tea north']);
    // Controls: 84 purchases before, 42 after: half as many are to be expected.
    expect(facts.get('n0')).toMatchObject({
      rivalExposures: 1,
      rivalExposuresSurvived: 1,
      exposurePurchases: 4,
      rivalCutPurchases: 4,
      rivalEntryPurchases: 0,
    });
    expect(facts.get('n0')?.rivalCutResponse).toBeCloseTo(1, 10);
    // One purchase of four before: 1 / (4 × 42/84); 2 × 1 < .8 × 4.
    expect(facts.get('a')).toMatchObject({ rivalExposures: 1, rivalExposuresSurvived: 0 });
    expect(facts.get('a')?.rivalCutResponse).toBeCloseTo(0.5, 10);
    // One purchase before is not two; another region, or one that is not known, did not meet it.
    for (const id of ['b', 's0', 'u']) {
      expect(facts.get(id)).toMatchObject({
        rivalExposures: 0,
        rivalExposuresSurvived: 0,
        exposurePurchases: 0,
      });
      expect(facts.get(id)?.rivalCutResponse ?? null).toBeNull();
    }
    // H of the entry of 22 March ends after the as-of day.
    expect(facts.get('n0')?.rivalEntryResponse ?? null).toBeNull();
  });

  test('an entry whose H ends on the as-of day counts; overlapping events are one', async () => {
    const { facts } = await world([
      'e2 2024-03-08 - price_cut tea north',
      'e3 2024-03-21 - entry tea north',
      'e4 2024-03-30 - price_cut tea north',
    ]);
    // 21 March: before from 10 February on 10, 20 February, 1, 11 March: four; after 21 and 31 March: two, as controls.
    expect(facts.get('n0')).toMatchObject({
      rivalExposures: 2,
      rivalExposuresSurvived: 2,
      exposurePurchases: 8,
      rivalCutPurchases: 4,
      rivalEntryPurchases: 4,
    });
    expect(facts.get('n0')?.rivalEntryResponse).toBeCloseTo(1, 10);
  });

  test('nineteen controls are too few', async () => {
    const { facts } = await world(
      [],
      each(19, 's', (id) => buys(id, rhythm(11))),
    );
    expect(facts.get('n0')).toMatchObject({ rivalExposures: 1, rivalCutPurchases: 4 });
    expect(facts.get('n0')?.rivalCutResponse ?? null).toBeNull();
  });

  test('a region with a cut of its own at that time is no control', async () => {
    const { facts } = await world(['e5 2024-03-14 2024-03-20 promo tea south']);
    expect(facts.get('n0')?.rivalCutResponse ?? null).toBeNull();
  });
});

describe('M21: a cut everywhere', () => {
  const cups = each(21, 'c', (id) => buys(id, rhythm(7).concat('2024-03-11'), 'cups'));
  const files = {
    transactions: [header, ...north, ...south, ...cups],
    competitor_events: [events, 'e1 2024-03-05 - promo tea -'],
  };

  test('is held against buyers of other categories', async () => {
    const { facts } = await measureWorld(files, { asOf: '2024-04-10' });
    // Buyers of cups: four before, one after: a quarter. Two of four are twice what is to be expected.
    expect(facts.get('n0')?.rivalCutResponse).toBeCloseTo(2 / (4 * (21 / 84)), 10);
    expect(facts.get('c0')).toMatchObject({ rivalExposures: 0 });
  });

  test('by category too', async () => {
    const { facts } = await measureWorld(files, { asOf: '2024-04-10', byCategory: true });
    expect(facts.get('n0/tea')?.rivalCutResponse).toBeCloseTo(2, 10);
    expect(facts.get('c0/cups')).toMatchObject({ rivalExposures: 0, rivalCutPurchases: 0 });
  });

  test('of all categories has no controls', async () => {
    const { facts } = await measureWorld({
      ...files,
      competitor_events: [events, 'e1 2024-03-05 - promo - -'],
    });
    expect(facts.get('n0')).toMatchObject({ rivalExposures: 1, rivalCutPurchases: 4 });
    expect(facts.get('n0')?.rivalCutResponse ?? null).toBeNull();
  });
});

test('M21: a known horizon is needed', async () => {
  const { facts } = await measureWorld({
    transactions: [header, ...buys('a', ['2024-01-01']), ...buys('b', ['2024-01-05'])],
    competitor_events: [events, 'e1 2024-01-02 - promo tea -'],
  });
  expect(facts.get('a')?.rivalExposures ?? null).toBeNull();
});

test('M10: purchases elsewhere on days of a promotion of a rival', async () => {
  const files = {
    transactions: [
      `${header} is_own`,
      ...buys('a', rhythm(6)).map((line) => `${line} true`),
      ...buys('b', rhythm(6)).map((line) => `${line} 1`),
      // In the promotion of tea (5–19 February), after it, of another category, and of one that we never sold.
      'a 2024-02-05 9 tea false',
      'a 2024-02-19 9 TEA false',
      'a 2024-02-20 9 tea false',
      'a 2024-02-06 9 cups false',
      'a 2024-02-07 9 wine false',
      'a 2024-03-07 9 tea false',
      'nobody 2024-02-05 9 tea false',
      // A region that is not known was not reached by an event of one region.
      'b 2024-02-10 9 jam false',
    ],
    competitor_events: [
      events,
      'e1 2024-02-05 - promo tea -',
      'e2 2024-02-07 2024-02-07 price_cut wine -',
      'e3 2024-02-10 2024-02-12 promo jam north',
      'e4 2024-02-06 - entry cups -',
    ],
  };
  const { facts } = await measureWorld(files, { asOf: '2024-03-01' });
  expect(facts.get('a')?.rivalRewardPurchases).toBe(3);
  expect(facts.get('b')?.rivalRewardPurchases).toBe(0);
  expect(facts.has('nobody')).toBe(false);
  const by = await measureWorld(files, { asOf: '2024-03-01', byCategory: true });
  expect(by.facts.get('a/tea')?.rivalRewardPurchases).toBe(1);
});
