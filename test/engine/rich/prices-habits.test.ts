import { describe, expect, test } from 'vitest';
import { csv, dayAfter, factsFrom, range } from './prices-run.ts';

const file = (header: string, lines: readonly string[]) => ({ 'transactions.csv': csv(header, lines) });

describe('M14 stores', () => {
  const header = 'customer_id date amount store_id channel category';

  test('concentration is the Herfindahl index of the days in each store', async () => {
    const { of } = await factsFrom(
      file(header, [
        // S1 three times (two lines of one day are one visit, whatever the category), S2 once: (9 + 1)/16.
        ...['S1 . tea', 'S1 . cups'].map((rest) => `A 2024-03-01 5 ${rest}`),
        'A 2024-03-02 5 S1 . tea',
        'A 2024-03-03 5 S1 . tea',
        'A 2024-03-04 5 S2 . tea',
        // Two visits are too few; two stores on a day are two.
        'B 2024-03-01 5 S1 . tea',
        'B 2024-03-02 5 S1 . tea',
        'D 2024-03-01 5 S1 . tea',
        'D 2024-03-01 5 S2 . tea',
        // No store: the channel. Neither: nothing.
        ...range(3).map((day) => `C 2024-03-0${1 + day} 5 . web tea`),
        'E 2024-03-01 5 . . tea',
      ]),
    );
    expect(of('A')).toMatchObject({ storeConcentration: 0.625, storePurchases: 4 });
    expect(of('B')).toMatchObject({ storeConcentration: null, storePurchases: 2 });
    expect(of('C')).toMatchObject({ storeConcentration: 1, storePurchases: 3 });
    expect(of('D').storePurchases).toBe(2);
    expect(of('E').storePurchases).toBeNull();
  });
});

describe('M14 routine', () => {
  const run = (times: readonly string[]) =>
    factsFrom({
      'transactions.csv': `customer_id,date,amount,time\n${times
        .map((time, day) => `A,2024-03-0${day + 1},5,${time}\n`)
        .join('')}`,
    });

  test('is the share of the busiest three hours, over midnight too', async () => {
    const { of } = await run(['23:10', '00:30:00', '01:59', '01:00', '12:00']);
    expect(of('A')).toMatchObject({ routineShare: 0.8, timedVisits: 5 });
    // 22, 0, 1, 3 and 12 o'clock: no three hours on end hold more than two of them.
    const { of: wide } = await run(['22:10', '00:30', '01:59', '03:00', '12:00']);
    expect(wide('A').routineShare).toBe(0.4);
  });

  test('needs five days with a known time; midnight sharp is not one', async () => {
    const { of } = await run(['08:00', '08:10', '08:20', '08:30', '00:00']);
    expect(of('A')).toMatchObject({ routineShare: null, timedVisits: 4 });
  });

  test('reads times of day and full date-times alike', async () => {
    const { of } = await run([
      '8:05',
      '2024-03-02 08:10:00',
      '2024-03-03T08:20:00Z',
      '8:30 AM',
      '上午8点5分',
    ]);
    expect(of('A')).toMatchObject({ routineShare: 1, timedVisits: 5 });
    // A date alone has no time.
    const { of: bare } = await run(['2024-03-01', '20:05', '下午8:10', '25:00', '']);
    expect(bare('A').timedVisits).toBe(2);
  });
});

describe('M20 selection time', () => {
  const header = 'customer_id date amount time first_view_at quote_at options_viewed';
  const order = (who: string, day: number, minutes: number, options = '.') => {
    const time = `T${String(10 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return `${who} ${dayAfter(day)} 5 ${time.slice(1)} ${dayAfter(day)}T10:00 . ${options}`;
  };

  test('is held against peers of the same category and basket size, robustly', async () => {
    const { of } = await factsFrom(
      file(header, [
        ...range(3).map((day) => order('X', day, 5)),
        ...range(9).map((k) => order(`P${k}`, 5, 10)),
        ...range(9).map((k) => order(`Q${k}`, 6, 40)),
        // Ordered before it was seen: no time to choose.
        `Z ${dayAfter(7)} 5 09:00 ${dayAfter(7)}T10:00 . .`,
      ]),
    );
    // 21 times: 3 × 5, 9 × 10, 9 × 40; median 10, MAD of the logarithms ln 2. X: −ln 2/(1.4826 ln 2) = −.67449.
    expect(of('X').selectionDeviation).toBeCloseTo(-0.674_49, 5);
    expect(of('X')).toMatchObject({ selectionMinutes: 5, timedPurchases: 3 });
    // One timed purchase is too few for a deviation, not for the minutes.
    expect(of('P0')).toMatchObject({ selectionDeviation: null, selectionMinutes: 10, timedPurchases: 1 });
    expect(of('Z').timedPurchases).toBeNull();
  });

  test('needs twenty timed purchases of peers; starts with the earliest of view and quote', async () => {
    const { of } = await factsFrom(
      file(header, [
        ...range(3).map((day) => order('X', day, 5)),
        `Y ${dayAfter(7)} 5 10:05 ${dayAfter(7)}T10:00 ${dayAfter(6)}T10:00 .`,
      ]),
    );
    expect(of('X')).toMatchObject({ selectionDeviation: null, selectionMinutes: 5 });
    expect(of('Y').selectionMinutes).toBe(1445);
  });

  test('options: the median, and its percentile among twenty customers', async () => {
    const lines = range(20).map((k) => order(`C${100 + k}`, 1, 5, String(k + 1)));
    const { of } = await factsFrom(
      file(header, [...lines, order('C100', 2, 5, '1'), order('C100', 3, 5, '9')]),
    );
    expect(of('C100')).toMatchObject({ optionsViewed: 1, optionsPercentile: 0.025 });
    expect(of('C119').optionsPercentile).toBe(0.975);
    const { of: few } = await factsFrom(file(header, lines.slice(1)));
    expect(few('C119')).toMatchObject({ optionsViewed: 20, optionsPercentile: null });
  });
});

describe('M22 variety', () => {
  const header = 'customer_id date amount variant category';
  const bought = (who: string, variants: string, category = 'tea') =>
    Array.from(variants, (variant, day) => `${who} ${dayAfter(day)} 5 ${variant} ${category}`);

  test('share of the usual variant, and repeats beyond it', async () => {
    const { of } = await factsFrom(
      file(header, [
        ...bought('X', 'aaaabaaa'),
        // The largest amount decides the day.
        `X ${dayAfter(0)} 2 z tea`,
        // Too few in this category to say anything of it.
        ...bought('X', 'cd', 'cups'),
        ...bought('Y', 'aaaaaaa'),
      ]),
    );
    // 7 of 8; 5 repeats in 7 steps; .714286 − (49 + 1)/64 = −.066964.
    expect(of('X').variantShare).toBe(0.875);
    expect(of('X').stateDependence).toBeCloseTo(-0.066_964, 6);
    expect(of('X').variantPurchases).toBe(10);
    expect(of('Y')).toMatchObject({ variantShare: null, stateDependence: null, variantPurchases: 7 });
  });
});

describe('M22 novelty', () => {
  const header = 'customer_id date amount product_id';
  // Measured where something could make use of it.
  const reviews = { 'reviews.csv': csv('customer_id date', ['C100 2024-01-02']) };
  /** Everybody buys p on the first day and on six days after the 60th. */
  const old = (n: number) =>
    range(n).flatMap((k) =>
      [0, ...range(6).map((day) => 61 + day)].map((day) => `C${100 + k} ${dayAfter(day)} 5 p`),
    );

  test('is the percentile of the share of what was new', async () => {
    // q is launched on day 70. C119 buys it at once, C118 31 days later, when it is not new any more.
    const { of } = await factsFrom({
      ...file(header, [...old(20), `C119 ${dayAfter(70)} 5 q`, `C118 ${dayAfter(101)} 5 q`]),
      ...reviews,
    });
    expect(of('C119').noveltyPercentile).toBe(0.975);
    expect(of('C118').noveltyPercentile).toBe(0.475);
  });

  test('is unknown where nothing new was launched, or to fewer than twenty', async () => {
    expect(
      (await factsFrom({ ...file(header, [...old(20), `C119 ${dayAfter(59)} 5 q`]), ...reviews })).of('C119')
        .noveltyPercentile,
    ).toBeNull();
    expect(
      (await factsFrom({ ...file(header, [...old(19), `C118 ${dayAfter(70)} 5 q`]), ...reviews })).of('C118')
        .noveltyPercentile,
    ).toBeNull();
  });
});

describe('M17 stored payment, and orders by default', () => {
  test('by the words of the payment method', async () => {
    const { of } = await factsFrom(
      file('customer_id date amount payment_method', [
        'A 2024-03-01 5 银行代扣',
        'A 2024-03-02 5 微信支付',
        'B 2024-03-01 5 Prepaid',
        'B 2024-03-02 5 .',
        'C 2024-03-02 5 Visa',
        'D 2024-03-02 5 .',
      ]),
    );
    expect(of('A').storedPaymentShare).toBe(0.5);
    expect(of('B').storedPaymentShare).toBe(1);
    expect(of('C').storedPaymentShare).toBe(0);
    expect(of('D').storedPaymentShare).toBeNull();
  });

  test('auto_order is counted by day', async () => {
    const { looked } = await factsFrom(
      file('customer_id date amount auto_order', [
        'A 2024-03-01 5 yes',
        'A 2024-03-01 5 yes',
        'A 2024-03-02 5 no',
        'A 2024-03-03 5 .',
        'B 2024-03-01 5 .',
      ]),
      {},
      (engine) =>
        engine.rows('SELECT customer_key, orders, by_default FROM auto_orders ORDER BY customer_key'),
    );
    expect(looked).toEqual([{ customer_key: 0, orders: 2, by_default: 1 }]);
  });
});
