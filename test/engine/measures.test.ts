import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { withSession } from '../../src/cli/session.ts';
import { lateness, type Facts, type Population } from '../../src/core/index.ts';
import { isoOfDay, measure, measureSql } from '../../src/engine/index.ts';

interface Result {
  population: Population;
  facts: Map<string, Facts>;
  /** M05 as the SQL file computes it, by customer key (order of id). */
  silence: { usual_gap_days: number | null; silence_ratio: number | null; customer_key: number }[];
}

/** Everything the measures make of some transactions: `customer date amount [order] [product] [category]` per line. */
async function measured(lines: readonly string[], options: { byCategory?: boolean } = {}): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'measures-'));
  const path = join(folder, 'transactions.csv');
  const cells = lines.map((line) => line.split(' ').concat(['', '', '']).slice(0, 6).join(','));
  writeFileSync(path, `customer_id,date,amount,order_id,product_id,category\n${cells.join('\n')}\n`);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const context: Context = {
    cwd: folder,
    env: {},
    stdin: Readable.from([]),
    stdout: nowhere,
    stderr: nowhere,
    now: () => new Date(0),
    signal: new AbortController().signal,
  };
  try {
    return await withSession([path], {}, context, async (session) => {
      const { facts, populationOf } = await measure({
        ...session,
        byCategory: options.byCategory ?? false,
        rfm: false,
        countOrders: false,
      });
      const rows = Array.from({ length: facts.length }, (_, row) => facts.at(row));
      return {
        population: populationOf(null),
        facts: new Map(
          rows.map((row) => [
            row.category === null ? row.customerId : `${row.customerId}/${row.category}`,
            row,
          ]),
        ),
        silence: options.byCategory ? [] : await session.engine.rows(measureSql('m05-silence')),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const dayOf = (facts: Facts | undefined, name: 'firstPurchaseDay' | 'lastPurchaseDay') =>
  typeof facts?.[name] === 'number' ? isoOfDay(facts[name]) : null;

describe('three customers, by hand', () => {
  // As of 2024-04-30. A: gaps 10, 20, 30 and an open one of 60; B: a gap of 89 and an open one of 0; C bought once.
  const world = [
    ...['2024-01-01', '2024-01-11', '2024-01-31', '2024-03-01'].map((day) => `A ${day} 10`),
    ...['2024-02-01', '2024-04-30'].map((day) => `B ${day} 20.50`),
    'C 2024-03-15 5',
  ];

  test('M01: days, first and last', async () => {
    const { facts } = await measured(world);
    expect(facts.get('A')?.purchases).toBe(4);
    expect(dayOf(facts.get('A'), 'firstPurchaseDay')).toBe('2024-01-01');
    expect(dayOf(facts.get('A'), 'lastPurchaseDay')).toBe('2024-03-01');
    expect(facts.get('C')?.purchases).toBe(1);
  });

  test('M02: the weighted Kaplan–Meier clock', async () => {
    // Weights 1/4 for each of A's four gaps, 1/2 for each of B's two. At risk at 10 days: 1.5 (B's open 0 is gone).
    // S(10) = 1 - .25/1.5 = .8333; S(20) = .8333 (1 - .25/1.25) = .6667; S(30) = .6667 (1 - .25/1) = .5 → 30 days.
    const { population } = await measured(world);
    expect(population.clockDays).toBe(30);
    expect(population.buyers).toBe(3);
    expect(population.repeaters).toBe(2);
  });

  test('M03: rates drawn to the mean by one pseudo-purchase', async () => {
    // Σx = 4, ΣT = 120 + 89 + 46 = 255 days, so 1/μ = 63.75 days.
    const { facts } = await measured(world);
    expect(facts.get('A')?.purchasesPerYear).toBeCloseTo((365 * 4) / (120 + 63.75), 10);
    expect(facts.get('B')?.purchasesPerYear).toBeCloseTo((365 * 2) / (89 + 63.75), 10);
    expect(facts.get('C')?.purchasesPerYear).toBeCloseTo((365 * 1) / (46 + 63.75), 10);
    // Tenures 46, 89, 120 fall into three bands: each is alone among peers.
    expect(facts.get('A')?.roughRatePercentile).toBe(0.5);
    expect(facts.get('A')?.ratePercentile).toBeNull();
  });

  test('M05: the SQL and the library agree', async () => {
    // A: (60 + 30)/4 = 22.5 days, silent 60; B: (89 + 30)/2 = 59.5, silent 0.
    const { facts, population, silence } = await measured(world);
    const byKey = new Map(silence.map((row) => [row.customer_key, row]));
    const a = lateness(facts.get('A') as Facts, population);
    expect(a.usualGapDays).toBe(22.5);
    expect(byKey.get(0)).toMatchObject({ usual_gap_days: 22.5, silence_ratio: a.silenceRatio });
    expect(byKey.get(1)).toMatchObject({ usual_gap_days: 59.5, silence_ratio: 0 });
    expect(byKey.has(2)).toBe(false);
  });

  test('M23: values, and the rank among buyers', async () => {
    const { facts, population } = await measured(world);
    expect([...facts.values()].map(({ value12m }) => value12m)).toEqual([40, 41, 5]);
    expect([...facts.values()].map(({ valueRank }) => valueRank)).toEqual([3 / 6, 5 / 6, 1 / 6]);
    expect(population.value12m).toBe(86);
  });
});

test('M04: variation of five gaps, by hand', async () => {
  // Gaps 2, 4, 4, 6, 9: mean 5, squared deviations 9 + 1 + 1 + 1 + 16 = 28, variance 28/4 = 7.
  const days = ['01', '03', '07', '11', '17', '26'].map((day) => `A 2024-05-${day} 1`);
  const { facts } = await measured([...days, 'B 2024-05-01 1', 'B 2024-05-02 1']);
  expect(facts.get('A')?.gapVariation).toBeCloseTo(Math.sqrt(7) / 5, 12);
  expect(facts.get('B')?.gapVariation).toBeNull();
});

test('M04: regularity of everybody, by hand', async () => {
  // 15 customers with gaps 10 then 30 (M = .25), 15 with 30 then 10 (M = .75):
  // Var M = 30 · .0625/29, k = (1 - 4 Var)/(8 Var) = 1.4333.
  const lines = Array.from({ length: 30 }, (_, i) =>
    ['2024-01-01', i < 15 ? '2024-01-11' : '2024-01-31', '2024-02-10'].map((day) => `c${i} ${day} 1`),
  ).flat();
  const { population } = await measured(lines);
  const variance = (30 * 0.0625) / 29;
  expect(population.regularity).toBeCloseTo((1 - 4 * variance) / (8 * variance), 9);
});

test('M23: the windows of 12 months and of the halves end at the as-of day', async () => {
  // As of 2024-12-31: 365 days reach back to 2024-01-02; half windows of 182 days to 2024-07-03 and 2024-01-03.
  const { facts } = await measured([
    'A 2024-01-01 1000',
    'A 2024-01-02 100',
    'A 2024-01-03 50',
    'A 2024-07-02 20',
    'A 2024-07-03 7',
    'A 2024-12-31 1',
  ]);
  expect(facts.get('A')).toMatchObject({
    valueTotal: 1178,
    value12m: 178,
    valuePreviousHalf: 70,
    valueRecentHalf: 8,
    purchasesPreviousHalf: 2,
    purchasesRecentHalf: 2,
  });
});

describe('returns (decision 3)', () => {
  const other = ['Z 2024-01-01 1', 'Z 2024-06-30 1'];
  const visitsOf = async (...lines: string[]) => {
    const { facts } = await measured([...other, ...lines.map((line) => `A ${line}`)]);
    return { days: facts.get('A')?.purchases, value: facts.get('A')?.valueTotal };
  };

  test('an order returned on a later day vanishes', async () => {
    expect(await visitsOf('2024-02-01 50 o1 p1', '2024-02-20 -50 o1 p1', '2024-03-01 10 o2 p1')).toEqual({
      days: 1,
      value: 10,
    });
  });

  test('an order returned in part stays', async () => {
    expect(await visitsOf('2024-02-01 50 o1 p1', '2024-02-20 -20 o1 p1')).toEqual({ days: 1, value: 30 });
  });

  test('a purchase taken back on the same day under another order number vanishes', async () => {
    expect(await visitsOf('2024-02-01 50 o1 p1', '2024-02-01 -50 c1 p1', '2024-03-01 10 o2 p1')).toEqual({
      days: 1,
      value: 10,
    });
  });

  test('a return of something else reduces value only', async () => {
    expect(await visitsOf('2024-02-01 50 o1 p1', '2024-02-01 -80 c1 p9')).toEqual({ days: 1, value: -30 });
    expect(await visitsOf('2024-02-01 50 o1 p1', '2024-02-20 -50 c1 p1')).toEqual({ days: 1, value: 0 });
  });

  test('a return before the order does not undo it', async () => {
    expect(await visitsOf('2024-02-20 50 o1 p1', '2024-02-01 -50 o1 p1')).toEqual({ days: 1, value: 0 });
  });

  test('a gift day counts, a day of returns alone does not', async () => {
    expect(await visitsOf('2024-02-01 0 o1 p1')).toEqual({ days: 1, value: 0 });
    expect(await visitsOf('2024-02-01 -5 o1 p1')).toEqual({ days: 0, value: -5 });
  });

  test('two orders of one day are one visit; one of them returned leaves the visit', async () => {
    expect(await visitsOf('2024-02-01 50 o1 p1', '2024-02-01 30 o2 p2', '2024-02-09 -50 o1 p1')).toEqual({
      days: 1,
      value: 30,
    });
  });
});

describe('categories', () => {
  test('a visit is a day, however many categories it touched', async () => {
    const lines = ['A 2024-01-01 1 o1 p1 tea', 'A 2024-01-01 1 o1 p2 cups', 'A 2024-02-01 1 o2 p1 tea'];
    const whole = await measured(lines);
    expect(whole.facts.get('A')?.purchases).toBe(2);
    const each = await measured(lines, { byCategory: true });
    expect(each.facts.get('A/tea')?.purchases).toBe(2);
    expect(each.facts.get('A/cups')?.purchases).toBe(1);
  });

  test('the percentile of a customer is the purchase-weighted mean over assessable categories', async () => {
    // 40 customers buy tea on the first of each month; i of 40 buys i % 4 + 3 times. All have the same tenure band
    // edges in both categories, so a customer who buys both has the mean of two equal percentiles: the one of tea.
    const months = ['01', '02', '03', '04', '05', '06', '07'];
    const buys = (id: string, times: number, category: string) =>
      months
        .slice(0, times - 1)
        .concat('12')
        .map((month) => `${id} 2024-${month}-01 1 o p ${category}`);
    const tea = Array.from({ length: 40 }, (_, i) =>
      buys(`c${String(i).padStart(2, '0')}`, (i % 4) + 3, 'tea'),
    ).flat();
    const cups = Array.from({ length: 40 }, (_, i) =>
      buys(`c${String(i).padStart(2, '0')}`, (i % 4) + 3, 'cups'),
    ).flat();
    const one = await measured(tea);
    const two = await measured([...tea, ...cups]);
    // Ten customers each with 3, 4, 5, 6 purchases and the same tenure: mid-ranks 1/8, 3/8, 5/8, 7/8.
    expect(['c00', 'c01', 'c02', 'c03'].map((id) => one.facts.get(id)?.ratePercentile)).toEqual([
      0.125, 0.375, 0.625, 0.875,
    ]);
    expect(['c00', 'c01', 'c02', 'c03'].map((id) => two.facts.get(id)?.ratePercentile)).toEqual([
      0.125, 0.375, 0.625, 0.875,
    ]);
    expect(two.facts.get('c00')?.categoriesRecentHalf).toBe(2);
  });
});
