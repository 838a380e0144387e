import { describe, expect, test } from 'vitest';
import { csv, factsFrom, range } from './prices-run.ts';

const header = 'customer_id date amount list_price discount coupon_id category qty unit_price';
/** Days of one and the same week before 2024-03-31. */
const march = (day: number) => `2024-03-${25 + day}`;
const full = (who: string, day: number) => `${who} ${march(day)} 10 10 . . tea . .`;
const deal = (who: string, day: number) => `${who} ${march(day)} 9 10 . . tea . .`;

/** X: five deals of six purchases. P1 and P2: one deal of four each. As of 2024-03-31. */
const world = [
  ...range(5).map((day) => deal('X', day)),
  full('X', 5),
  ...['P1', 'P2'].flatMap((who) => [deal(who, 0), full(who, 1), full(who, 2), full(who, 3)]),
];
const run = (lines: readonly string[], options: Parameters<typeof factsFrom>[1] = {}) =>
  factsFrom({ 'transactions.csv': csv(header, lines) }, { asOf: '2024-03-31', ...options });

describe('M07 deal dependence', () => {
  test('is the share of deals beyond that of peers in the same week', async () => {
    const { of } = await run(world);
    const x = of('X');
    // Peers took 2 deals in 8 purchases: q = .25. d = (5 + 2 × .25)/(6 + 2) = .6875; (.6875 − .25)/(1 − .25) = .58333.
    expect(x.dealOpportunity).toBeCloseTo(0.25, 10);
    expect(x.dealDependence).toBeCloseTo(0.583_333, 5);
    expect(x.dealShare).toBeCloseTo(5 / 6, 10);
    expect(x.fullPriceShare).toBeCloseTo(1 / 6, 10);
    expect(x.pricedPurchases).toBe(6);
    // Four purchases are too few for P1, but what was on offer is known: X and P2 took 5 + 1 deals in 6 + 4.
    expect(of('P1').dealDependence).toBeNull();
    expect(of('P1').dealOpportunity).toBeCloseTo(0.6, 10);
    expect(of('P1').dealShare).toBe(0.25);
  });

  test('is the same for the category, and for any number of threads', async () => {
    const { of } = await run(world, { byCategory: true, threads: '1' });
    expect(of('X/tea').dealDependence).toBeCloseTo(0.583_333, 5);
  });

  test('counts a deal that takes a coupon half', async () => {
    const couponed = world.with(0, `X ${march(0)} 9 10 1 K tea . .`);
    const { of } = await run(couponed);
    // k = 4.5: d = (4.5 + .5)/8 = .625; (.625 − .25)/.75 = .5. The coupon purchase was not at full price either.
    expect(of('X').dealDependence).toBeCloseTo(0.5, 10);
    expect(of('X').fullPriceShare).toBeCloseTo(1 / 6, 10);
    expect(of('X').couponPurchases).toBe(1);
    // Nobody else uses coupons: not assessable.
    expect(of('X').couponOpportunity).toBe(0);
    expect(of('X').couponDependence).toBeNull();
    // Priced below the list (8 of 10) before the coupon took one more: a deal without the coupon.
    const both = world.with(0, `X ${march(0)} 7 10 3 K tea 1 8`);
    expect((await run(both)).of('X').dealDependence).toBeCloseTo(0.583_333, 5);
  });

  test('begins at a discount of five per cent of the list value', async () => {
    const { of } = await run([
      'A 2024-03-25 9.5 10 . . tea . .',
      'B 2024-03-25 9.51 10 . . tea . .',
      // Ten at 1.00 list: 9.50 paid.
      'C 2024-03-25 9.5 1 . . tea 10 .',
      // No list price: 19 paid + 1 off = 20.
      'D 2024-03-25 19 . 1 . tea . .',
      // Neither: nothing is known. And a gift is no price cut.
      'E 2024-03-25 5 . . . tea . .',
      'F 2024-03-25 0 10 10 . tea . .',
      // Two lines of one day are one purchase: 0.50 off 20.
      'G 2024-03-25 9.5 10 . . tea . .',
      'G 2024-03-25 10 10 . . tea . .',
    ]);
    expect(['A', 'B', 'C', 'D', 'G'].map((who) => of(who).dealShare)).toEqual([1, 0, 1, 1, 0]);
    expect(of('G').pricedPurchases).toBe(1);
    for (const who of ['E', 'F'])
      expect(of(who)).toMatchObject({ pricedPurchases: 0, dealShare: null, dealOpportunity: null });
  });

  test('sees who comes only when a whole category is on sale', async () => {
    // Ten peers buy once in each of ten weeks, at full price but in two of them; X only in these two, three times each.
    const weeks = range(10).map((week) => 2 + 7 * week);
    const day = (of: number) => new Date(Date.UTC(2024, 0, of)).toISOString().slice(0, 10);
    const line = (who: string, of: number) => `${who} ${day(of)} ${of < 15 ? 8 : 10} 10 . . tea . .`;
    const lines = [
      ...weeks.flatMap((of) => range(10).map((peer) => line(`P${peer}`, of))),
      ...[2, 3, 4, 9, 10, 11].map((of) => line('X', of)),
    ];
    const { of } = await run(lines);
    // Peers since X came: 20 deals of 100. d = (6 + 2 × .2)/(6 + 2) = .8; (.8 − .2)/(1 − .2) = .75.
    expect(of('X').dealOpportunity).toBeCloseTo(0.2, 10);
    expect(of('X').dealDependence).toBeCloseTo(0.75, 10);
    // Who came late, after the sales, missed nothing: peers since then had no deal.
    const late = await run([...lines, ...weeks.slice(2).map((week) => line('L', week))]);
    expect(late.of('L')).toMatchObject({ dealOpportunity: 0, dealShare: 0, dealDependence: null });
  });

  test('compares with all that peers bought since the first purchase', async () => {
    // X bought alone in January. Peers since: 2 deals of 8.
    const { of } = await run(['X 2024-01-10 9 10 . . tea . .', ...world]);
    expect(of('X').dealOpportunity).toBeCloseTo(0.25, 10);
    // (6 + .5)/(7 + 2) = .72222; (.72222 − .25)/.75 = .62963.
    expect(of('X').dealDependence).toBeCloseTo(0.629_63, 5);
  });

  test('is not identifiable without deals, always on promotion, or without peers', async () => {
    const noPeers = await run(range(6).map((day) => deal('X', day)));
    expect(noPeers.of('X')).toMatchObject({ dealDependence: null, dealOpportunity: null, dealShare: 1 });
    const always = await run([
      ...range(6).map((day) => deal('X', day)),
      ...range(6).map((day) => deal('P', day)),
    ]);
    expect(always.of('X')).toMatchObject({ dealDependence: null, dealOpportunity: 1 });
    const never = await run([
      ...range(6).map((day) => deal('X', day)),
      ...range(6).map((day) => full('P', day)),
    ]);
    expect(never.of('X')).toMatchObject({ dealDependence: null, dealOpportunity: 0 });
  });

  test('leaves out what was returned, and what came after the as-of date', async () => {
    const lines = [...world, 'X 2024-03-31 -9 . . . tea . .', 'X 2024-04-02 9 10 . . tea . .'];
    const { of } = await run([...lines, 'X 2024-03-31 9 10 . . tea . .']);
    expect(of('X').pricedPurchases).toBe(6);
  });
});

test('M07 coupon dependence has the same shape', async () => {
  // X: coupons on 5 of 6, peers on 2 of 8; no prices at all. As above: .58333.
  const lines = world.map((line) => {
    const [who, date, amount] = line.split(' ');
    return `${who} ${date} ${amount} ${amount === '9' ? 'K1' : '.'} tea`;
  });
  const { of } = await factsFrom(
    { 'transactions.csv': csv('customer_id date amount coupon_id category', lines) },
    { asOf: '2024-03-31' },
  );
  expect(of('X').couponDependence).toBeCloseTo(0.583_333, 5);
  expect(of('X')).toMatchObject({ couponPurchases: 5, couponOpportunity: 0.25 });
  expect(of('X').dealShare).toBeUndefined();
  expect(of('P1')).toMatchObject({ couponPurchases: 1, couponDependence: null });
});
