import { describe, expect, test } from 'vitest';
import { csv, dayAfter, factsFrom, range } from './prices-run.ts';

describe('M08 price paid', () => {
  const header = 'customer_id date amount product_id qty list_price category';
  const run = (lines: readonly string[], options: Parameters<typeof factsFrom>[1] = {}) =>
    factsFrom({ 'transactions.csv': csv(header, lines) }, { asOf: '2024-03-31', ...options });
  const x = range(5).map((day) => `X 2024-03-${25 + day} 8 p 1 10 tea`);
  const peers = (...names: string[]) =>
    names.flatMap((who) => range(3).map((day) => `${who} 2024-03-${25 + day} 20 p 2 10 tea`));

  test('is what was paid by what the same product cost that week', async () => {
    // Unit prices of the week: 8 five times, 10 six times: the median is 10. 5 × 8 / (5 × 10) = .8.
    const { of } = await run([...x, ...peers('A', 'B')]);
    expect(of('X').pricePaidIndex).toBeCloseTo(0.8, 12);
    expect(of('X').comparedLines).toBe(5);
    // Three lines are too few.
    expect(of('A')).toMatchObject({ pricePaidIndex: null, comparedLines: 3 });
    const { of: ofCategory } = await run([...x, ...peers('A', 'B')], { byCategory: true, threads: '1' });
    expect(ofCategory('X/tea').pricePaidIndex).toBeCloseTo(0.8, 12);
  });

  test('needs three customers who bought the product in that week', async () => {
    const { of } = await run([...x, ...peers('A')]);
    expect(of('X')).toMatchObject({ pricePaidIndex: null, comparedLines: 0 });
    // A third customer a week before does not help.
    const { of: later } = await run([...x, ...peers('A'), 'B 2024-03-24 10 p 1 10 tea']);
    expect(later('X').comparedLines).toBe(0);
  });
});

describe('M08 tiers', () => {
  const header = 'customer_id date amount tier category qty';
  const lines = [
    ...range(4).map((day) => `X 2024-03-0${1 + day} 5 basic tea 1`),
    // The larger amount decides: fine. Three basic ones at 5 each tell that basic is cheaper by the piece.
    'X 2024-03-05 15 basic tea 3',
    'X 2024-03-05 20 fine tea 1',
    // A category with one tier leaves no choice.
    'X 2024-03-06 1 only cups 1',
    'Y 2024-03-01 20 fine tea 1',
  ];

  test('are ranked by the price of a piece; a day is of the tier with the largest amount', async () => {
    const { of } = await factsFrom({ 'transactions.csv': csv(header, lines) });
    expect(of('X')).toMatchObject({ cheapestTierShare: 0.8, premiumTierShare: 0.2, tieredPurchases: 5 });
    expect(of('Y')).toMatchObject({ cheapestTierShare: null, premiumTierShare: null, tieredPurchases: 1 });
    const { of: ofCategory } = await factsFrom(
      { 'transactions.csv': csv(header, lines) },
      { byCategory: true },
    );
    expect(ofCategory('X/tea').cheapestTierShare).toBe(0.8);
    expect(ofCategory('X/cups').tieredPurchases).toBeNull();
  });
});

describe('M08 usual basket', () => {
  // Measured where something could make use of it.
  const access = { 'access.csv': csv('customer_id own_minutes', ['C100 5']) };
  // Customer k of n spends k on each of three days.
  const buyers = (n: number) =>
    csv(
      'customer_id date amount',
      range(n).flatMap((k) => range(3).map((day) => `C${100 + k} ${dayAfter(day)} ${k + 1}`)),
    );

  test('is the percentile of the median day among twenty buyers and more', async () => {
    const { of } = await factsFrom({ 'orders.csv': buyers(20), ...access });
    // Mid-rank: (2 × 1 − 1)/40 and (2 × 20 − 1)/40.
    expect(of('C100').basketPercentile).toBeCloseTo(0.025, 12);
    expect(of('C119').basketPercentile).toBeCloseTo(0.975, 12);
    const { of: few } = await factsFrom({ 'orders.csv': buyers(19), ...access });
    expect(few('C118').basketPercentile).toBeNull();
  });
});

describe('M09 own price rises', () => {
  const header = 'customer_id date amount product_id list_price category';
  /**
   * Weeks 0–15 from 2024-01-01 on, a Monday; as of 2024-04-21, a Sunday. In week 10 the list price of p rises from 10 to
   * `after`. X and Y buy p every week, X only once after the rise; the controls buy q, which stays at 10.
   */
  function world(controls: number, after = 11): string[] {
    const price = (week: number) => (week >= 10 ? after : 10);
    const weekly = (who: string, product: string, weeks: readonly number[]) =>
      weeks.map((week) => {
        const cost = product === 'p' ? price(week) : 10;
        return `${who} ${dayAfter(7 * week + 2)} ${cost} ${product} ${cost} tea`;
      });
    return [
      ...weekly('X', 'p', range(11)),
      ...weekly('Y', 'p', range(16)),
      ...range(controls).flatMap((number) => weekly(`C${number}`, 'q', range(16))),
    ];
  }
  const run = (lines: readonly string[], options: Parameters<typeof factsFrom>[1] = {}) =>
    factsFrom({ 'transactions.csv': csv(header, lines) }, { asOf: '2024-04-21', ...options });

  test('are answered by buying on or staying away, against customers who met none', async () => {
    // G = 7 days, so 4 weeks before and 2 after. Controls: 4 → 2. Y: 4 → 2, 2/(4 × 2/4) = 1. X: 4 → 1, .5.
    const { of, clockDays } = await run(world(20));
    expect(clockDays).toBe(7);
    expect(of('Y')).toMatchObject({ priceRiseResponse: 1, priceRisePurchases: 4 });
    expect(of('X')).toMatchObject({ priceRiseResponse: 0.5, priceRisePurchases: 4 });
    // Prices rose on 11 March, 41 days ago. X bought once since; Y six times in 42 days, as before.
    expect(of('X').priceRiseDaysAgo).toBe(41);
    expect(of('Y').priceRiseDaysAgo).toBeNull();
    expect(of('C0')).toMatchObject({ priceRiseResponse: null, priceRisePurchases: 0 });
    const { of: ofCategory } = await run(world(20), { byCategory: true });
    expect(ofCategory('X/tea').priceRiseResponse).toBe(0.5);
  });

  test('need a control group of twenty', async () => {
    const { of } = await run(world(19));
    expect(of('X')).toMatchObject({ priceRiseResponse: null, priceRisePurchases: 4 });
  });

  test('count from three per cent on, when they last and when there was time to answer', async () => {
    expect((await run(world(20, 10.29))).of('X').priceRisePurchases).toBe(0);
    expect((await run(world(20, 10.3))).of('X').priceRisePurchases).toBe(4);
    // Four weeks at the new price are needed to tell that it lasts: at the end of week 12 nothing is known of it.
    expect((await run(world(20), { asOf: '2024-03-24' })).of('X').priceRisePurchases).toBe(0);
    // Up in week 10 only.
    const passing = world(20).map((line) =>
      line.endsWith(' 11 p 11 tea') && !line.includes(dayAfter(72))
        ? line.replace('11 p 11', '10 p 10')
        : line,
    );
    expect((await run(passing)).of('X').priceRisePurchases).toBe(0);
  });
});

describe('M06 whitespace', () => {
  // 21 buyers of tea in one segment, 10 of whom also buy coffee for 30 a year.
  const lines = (n: number) => [
    ...range(n).map((k) => `C${100 + k} 2024-03-0${1 + (k % 9)} 10 tea`),
    ...range(10).map((k) => `C${100 + k} 2024-03-01 30 coffee`),
    // Bought by nobody within the year.
    'C120 2022-03-01 99 cups',
  ];
  const customers = (n: number) =>
    csv(
      'customer_id segment',
      range(n).map((k) => `C${100 + k} home`),
    );

  test('is what others of the segment spend where the customer does not buy', async () => {
    const { of } = await factsFrom({
      'transactions.csv': csv('customer_id date amount category', lines(21)),
      'customers.csv': customers(21),
    });
    // C120: 10 of the 20 others buy coffee, the median of them spends 30: 10/20 × 30 = 15.
    expect(of('C120').whitespace).toBeCloseTo(15, 10);
    // C100 buys all that anybody buys.
    expect(of('C100').whitespace).toBe(0);
  });

  test('takes all buyers where the segment is unknown, and needs twenty others', async () => {
    const records = { 'customers.csv': csv('customer_id region', ['C100 north']) };
    const files = { ...records, 'transactions.csv': csv('customer_id date amount category', lines(21)) };
    expect((await factsFrom(files)).of('C120').whitespace).toBeCloseTo(15, 10);
    const few = {
      ...records,
      'transactions.csv': csv('customer_id date amount category', lines(20).slice(0, -1)),
    };
    expect((await factsFrom(few)).of('C119').whitespace).toBeNull();
    // One category leaves no white space.
    const one = {
      ...records,
      'transactions.csv': csv('customer_id date amount category', lines(21).slice(0, 21)),
    };
    expect((await factsFrom(one)).of('C120').whitespace).toBeNull();
  });
});
