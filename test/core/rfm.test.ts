import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rfmCuts, rfmScores } from '../../src/core/rfm.ts';

// Published with the R package rfm (rfm_table_order, five bins) as of 2006-12-31: recency, orders, amount → R F M
const published = [
  ["Abbey O'Reilly", 205, 6, 472, '343'],
  ['Add Senger', 140, 3, 340, '412'],
  ['Aden Lesch', 194, 4, 405, '323'],
  ['Aden Murphy', 98, 7, 596, '544'],
  ['Admiral Senger', 132, 5, 448, '433'],
] as const;

// Type-7 quantiles of the 995 customers of that data set, computed independently (Python)
const cuts = Object.freeze({
  recencyDays: [114, 180, 296.4, 481],
  orders: [3, 4, 5, 7],
  money: [254.8, 381, 505.4, 665],
});

const demo = join(process.env['LOYALTY_DATA'] ?? '../shared/data', 'rfm-demo', 'rfm_data_orders.csv');

describe('rfmScores', () => {
  it.each(published)('%s', (_, recencyDays, orders, money, expected) => {
    const { recency, frequency, monetary } = rfmScores(recencyDays, orders, money, cuts);
    expect(`${recency}${frequency}${monetary}`).toBe(expected);
  });

  it('leaves a value equal to a bound below it', () => {
    expect(rfmScores(114, 3, 254.8, cuts)).toMatchObject({ recency: 5, frequency: 1, monetary: 1 });
    expect(rfmScores(115, 4, 254.9, cuts)).toMatchObject({ recency: 4, frequency: 2, monetary: 2 });
    expect(rfmScores(482, 8, 666, cuts)).toMatchObject({ recency: 1, frequency: 5, monetary: 5 });
  });

  it('refuses what is not a number', () => {
    expect(() => rfmScores(NaN, 1, 1, cuts)).toThrow(RangeError);
  });
});

describe('rfmCuts', () => {
  it('are the quintile bounds', () => {
    // 1 … 51: positions 10, 20, 30, 40 of 0 … 50
    const column = Array.from({ length: 51 }, (_, i) => i + 1);
    const columns = Object.freeze({ recencyDays: column, orders: [...column].reverse(), money: column });
    expect(rfmCuts(columns)).toEqual({
      recencyDays: [11, 21, 31, 41],
      orders: [11, 21, 31, 41],
      money: [11, 21, 31, 41],
    });
  });

  it('need 50 customers', () => {
    const column = Array.from({ length: 49 }, () => 1);
    expect(rfmCuts({ recencyDays: column, orders: column, money: column })).toBeNull();
    const enough = [...column, 1];
    expect(rfmCuts({ recencyDays: enough, orders: enough, money: enough })?.orders).toEqual([1, 1, 1, 1]);
  });

  it('refuse columns of different length and what is not a number', () => {
    expect(() => rfmCuts({ recencyDays: [1], orders: [], money: [1] })).toThrow(RangeError);
    const column = Array.from({ length: 50 }, () => NaN);
    expect(() => rfmCuts({ recencyDays: column, orders: column, money: column })).toThrow(RangeError);
  });

  it.skipIf(!existsSync(demo))('reproduce the published scores from the orders', () => {
    const asOf = Date.parse('2006-12-31') / 86_400_000;
    const customers = new Map<string, { last: number; orders: number; money: number }>();
    for (const line of readFileSync(demo, 'utf8').trim().split('\n').slice(1)) {
      const [id = '', date = '', revenue = ''] = line.split(',');
      const known = customers.get(id) ?? { last: 0, orders: 0, money: 0 };
      customers.set(id, {
        last: Math.max(known.last, Date.parse(date) / 86_400_000),
        orders: known.orders + 1,
        money: known.money + Number(revenue),
      });
    }
    const all = [...customers.values()];
    const found = rfmCuts({
      recencyDays: all.map(({ last }) => asOf - last),
      orders: all.map(({ orders }) => orders),
      money: all.map(({ money }) => money),
    });
    expect(all).toHaveLength(995);
    expect(found?.recencyDays).toEqual(cuts.recencyDays);
    expect(found?.orders).toEqual(cuts.orders);
    found?.money.forEach((cut, i) => expect(cut).toBeCloseTo(cuts.money[i] ?? NaN, 9));
    for (const [id, recencyDays, orders, money] of published) {
      const customer = customers.get(`"${id}"`);
      expect([asOf - (customer?.last ?? 0), customer?.orders, customer?.money]).toEqual([
        recencyDays,
        orders,
        money,
      ]);
    }
  });
});
