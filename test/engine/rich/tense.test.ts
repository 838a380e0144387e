import { describe, expect, test } from 'vitest';
import { each, measureWorld, plus } from './rewards-world.ts';

/*
 * Model 5.1.4: how it stood before what held a customer ended. Everything ends on 5 March, 36 days before the as-of day of
 * 10 April. Days count from 1 January: 5 March is 64, 10 April is 100. Most buy every ten days, so the clock is 10 days,
 * H 20 and 2H 40 days. Everybody began on day 0, so that all are of one tenure band.
 */

const every = (step: number, to: number, from = 0) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => plus('2024-01-01', from + step * i));
const buys = (id: string, days: readonly string[]) => days.map((day) => `${id} ${day} 10`);
const header = 'customer_id date amount';

describe('M14: access changed', () => {
  const world = () =>
    measureWorld({
      transactions: [
        header,
        ...each(30, 'slow', (id) => buys(id, every(10, 100))),
        ...each(10, 'quick', (id) => buys(id, every(4, 100))),
        ...buys('gone', every(5, 63)),
        ...buys('back', [...every(5, 63), ...every(2, 100, 86)]),
        ...buys('still', every(10, 100)),
        ...buys('silent', every(5, 43)),
      ],
      access: [
        'customer_id own_minutes best_rival_minutes valid_from',
        ...['gone', 'back', 'still', 'silent'].flatMap((id) => [`${id} 10 20 -`, `${id} 30 20 2024-03-05`]),
      ],
    });

  test('since when, and how often they came before it among peers', async () => {
    const { facts } = await world();
    expect(facts.get('gone')).toMatchObject({ accessWorsenedResponse: 0, accessWorsenedDaysAgo: 36 });
    expect(facts.get('gone')?.accessWorsenedAdvantageBefore).toBeCloseTo(Math.log(2), 12);
    expect(facts.get('gone')?.accessAdvantage).toBeCloseTo(Math.log(20 / 30), 12);
    // Mean rate of all: (31 × 10 + 10 × 25 + 12 + 20 + 8)/(44 × 100) a day: one pseudo-purchase in 4400/600 = 7.33 days.
    // Before: 13 purchases in 64 days, 13/71.33 = .182. slow and still 11/107.33 = .102, gone now 13/107.33 = .121, quick
    // 26/107.33 = .242; back, with 21 purchases, 21/107.33 = .196; silent 9/107.33 = .084. Below are 33 of 44.
    expect(facts.get('gone')?.accessWorsenedRateBefore).toBeCloseTo(33 / 44, 10);
  });

  test('who came back or went on did not stay away', async () => {
    const { facts } = await world();
    // None in H, then eight in 37 days: 8/37 a day is more than 70 % of the 8/40 before.
    expect(facts.get('back')?.accessWorsenedResponse).toBe(0);
    // The last of nine purchases was on day 40, more than H before the change: silent already.
    expect(facts.get('silent')?.accessWorsenedResponse).toBe(0);
    for (const id of ['back', 'still', 'silent', 'slow0'])
      expect(facts.get(id)?.accessWorsenedDaysAgo ?? null, id).toBeNull();
  });
});

describe('M21: a rival came or cut its prices', () => {
  const world = (market: readonly string[]) =>
    measureWorld({
      transactions: [
        header,
        ...each(25, 't', (id) => buys(id, every(10, 100))),
        ...buys('gone', every(10, 63)),
        ...buys('still', every(10, 100)),
      ],
      customers: [
        'customer_id region',
        ...each(25, 't', (id) => [`${id} Town`]),
        'gone Village',
        'still Village',
      ],
      competitor_events: [
        'event_id date competitor kind region',
        'e1 2024-03-05 Nord entry Village',
        'e2 2024-03-05 Nord price_cut Village',
      ],
      market: ['category region period viable_suppliers', ...market],
    });

  test('since when, how often they came before, and who else was there', async () => {
    const { facts } = await world([
      'tea Village 2024-02-01 0',
      'tea Village 2024-03-01 1',
      'tea Town 2024-03-01 3',
    ]);
    expect(facts.get('gone')).toMatchObject({
      rivalEntryResponse: 0,
      rivalCutResponse: 0,
      rivalEntryDaysAgo: 36,
      rivalCutDaysAgo: 36,
      // March may count the rival already.
      suppliersBeforeEntry: 0,
      viableSuppliers: 1,
    });
    // 7 purchases in 64 days; the others have 11 in 100, gone itself now 7 in 100: of 27 only that is less.
    expect(facts.get('gone')?.rivalEntryRateBefore).toBeCloseTo(1 / 27, 10);
    expect(facts.get('still')?.rivalEntryDaysAgo ?? null).toBeNull();
    expect(facts.get('still')?.suppliersBeforeEntry ?? null).toBeNull();
  });

  test('where the market was not looked at before, the period of the entry counts', async () => {
    const { facts } = await world(['tea Village 2024-03-01 2', 'tea Village 2024-04-01 3']);
    expect(facts.get('gone')).toMatchObject({ suppliersBeforeEntry: 2, viableSuppliers: 3 });
    const later = await world(['tea Village 2024-04-01 1']);
    expect(later.facts.get('gone')?.suppliersBeforeEntry ?? null).toBeNull();
  });
});

test('M13: who left when the minimum term ended, and how firmly they were held', async () => {
  const { facts } = await measureWorld(
    {
      contracts: [
        'contract_id customer_id start min_term_end fee termination_fee portable terminated_on terminated_by',
        'k1 firm 2023-01-01 2024-03-01 20 150 yes 2024-03-10 customer',
        'k2 half 2023-01-01 2024-03-01 20 60 - 2024-05-29 -',
        'k3 tied 2023-01-01 2024-03-01 - - no 2024-03-01 both',
        // A day early, a day too late, ended by us, and still there.
        'k4 early 2023-01-01 2024-03-01 20 150 - 2024-02-29 customer',
        'k5 late 2023-01-01 2024-03-01 20 150 - 2024-05-30 customer',
        'k6 thrown 2023-01-01 2024-03-01 20 150 - 2024-03-10 company',
        'k7 other 2023-01-01 2024-03-01 20 150 - 2024-03-10 customer',
        'k8 other 2024-01-01 2025-03-01 20 150 - - -',
      ],
    },
    { asOf: '2024-06-09' },
  );
  // 100 days since 1 March.
  expect(facts.get('firm')).toMatchObject({ termEndDaysAgo: 100, termEndLock: 1 });
  expect(facts.get('half')).toMatchObject({ termEndDaysAgo: 100, termEndLock: 0.5 });
  expect(facts.get('tied')).toMatchObject({ termEndDaysAgo: 100, termEndLock: 1 });
  for (const id of ['early', 'late', 'thrown', 'other'])
    expect(facts.get(id)?.termEndDaysAgo ?? null, id).toBeNull();
});
