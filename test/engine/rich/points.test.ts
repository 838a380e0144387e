import { describe, expect, test } from 'vitest';
import { measureWorld } from './rewards-world.ts';

/* M10, points earned, redeemed and expired. */

const header = 'customer_id date amount';
const buys = (id: string, days: readonly string[]) => days.map((day) => `${id} ${day} 10`);
const columns = 'customer_id date type points';
const earns = (id: string, days: readonly string[]) => days.map((day) => `${id} ${day} earn 10`);

describe('M10: points', () => {
  const world = measureWorld(
    {
      transactions: [
        header,
        ...buys('a', [
          '2024-01-01',
          '2024-01-11',
          '2024-01-21',
          '2024-01-27',
          '2024-02-16',
          '2024-02-26',
          '2024-03-02',
          '2024-03-22',
          '2024-04-01',
        ]),
        ...['b', 'c', 'd', 'e'].flatMap((id) => buys(id, ['2024-01-01', '2024-03-01'])),
      ],
      rewards: [
        columns,
        ...earns('a', ['2024-01-01', '2024-01-11', '2024-01-21', '2024-01-26']),
        'a 2024-01-27 redeem -40',
        ...earns('a', ['2024-02-06', '2024-02-16', '2024-02-26', '2024-03-01']),
        'a 2024-03-02 redeem 40',
        ...earns('a', ['2024-03-03', '2024-03-04', '2024-03-05', '2024-03-12']),
        'a 2024-04-11 redeem 40',
        'b 2024-01-01 earn 100',
        'b 2024-01-20 redeem 100',
        'b 2024-02-01 earn 100',
        'b 2024-02-20 expire 50',
        'b 2024-03-20 redeem 50',
        'c 2024-01-05 redeem 30',
        'c 2024-01-10 earn 50',
        'c 2024-02-20 redeem 50',
        'e 2024-04-01 earn 10',
      ],
    },
    { asOf: '2024-04-10' },
  );

  test('pressure and reset over the redeemed cycles', async () => {
    const a = (await world).facts.get('a');
    // Equal steps of a quarter. First half: the second step, 10 days. Last fifth: .8 of the fourth step.
    // January: (.8/4)/(1/10) = 2 with a last step of 5 days; February: (1/4)/(1/10) = 2.5 with one of 4 days. The lower
    // of two. What was earned in March is redeemed after the as-of day.
    expect(a?.pointsPressure).toBeCloseTo(2, 9);
    expect(a?.rewardCycles).toBe(2);
    // Gaps 10, 10, 6, 20, 10, 5, 20, 10: usual 10. From 27 January and from 2 March 20 days each.
    expect(a?.postRewardReset).toBe(2);
    expect(a?.redemptions).toBe(2);
  });

  test('first in, first out within 30 days', async () => {
    const { facts } = await world;
    // a: 80 of the points earned up to 11 March, all redeemed in time; those of 3–5 March, 30 points, are still there.
    expect(facts.get('a')?.promptRedemptionShare).toBeCloseTo(80 / 110, 10);
    // b: the first 100 in time; of the second 100 half expired and half came after 30 days.
    expect(facts.get('b')?.promptRedemptionShare).toBeCloseTo(0.5, 10);
    expect(facts.get('b')?.pointsExpiredShare).toBe(50 / 200);
    // c had 30 points before the records begin; the 50 points of January are redeemed after 41 days.
    expect(facts.get('c')?.promptRedemptionShare).toBe(0);
    expect(facts.get('c')?.redemptions).toBe(2);
    // e earned less than 30 days ago.
    expect(facts.get('e')?.promptRedemptionShare ?? null).toBeNull();
  });

  test('none is 0 where the file was looked at; not enough is not known', async () => {
    const { facts } = await world;
    expect(facts.get('d')).toMatchObject({ redemptions: 0, rewardCycles: 0 });
    expect(facts.get('d')?.pointsExpiredShare ?? null).toBeNull();
    expect(facts.get('e')?.pointsExpiredShare ?? null).toBeNull();
    for (const id of ['b', 'c', 'd', 'e']) {
      expect(facts.get(id)?.pointsPressure ?? null).toBeNull();
      expect(facts.get(id)?.postRewardReset ?? null).toBeNull();
    }
  });
});

test('M10: a file without any redemption says nothing about redeeming', async () => {
  const { facts } = await measureWorld({
    transactions: [header, ...buys('a', ['2024-01-01', '2024-06-01'])],
    rewards: [columns, 'a 2024-01-01 earn 10', 'a 2024-03-01 expire 10'],
  });
  for (const name of ['redemptions', 'pointsExpiredShare', 'promptRedemptionShare', 'rewardCycles'] as const)
    expect(facts.get('a')?.[name] ?? null).toBeNull();
});
