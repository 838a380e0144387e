import { expect, it } from 'vitest';
import { missingIn } from '../../src/checks/domain/missing-in.ts';

/** A fixed series of numbers in (0, 1): Park and Miller's generator, 1988. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Knuth's method: how many factors until the product falls below e^-mean. */
function poisson(mean: number, next: () => number): number {
  let count = 0;
  for (let product = next(); product > Math.exp(-mean); product *= next()) count++;
  return count;
}

const series = (seed: number, mean: number, share = 1) => {
  const next = numbers(seed * 7919 + 1);
  return {
    firstDay: 19_723,
    records: Array.from({ length: 700 }, () => (next() < share ? poisson(mean, next) : 0)),
  };
};
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

it('chance alone says nothing: 700 e^-6 = 1.7 empty days are expected', () => {
  for (const seed of seeds) expect(missingIn(series(seed, 6))).toEqual([]);
});

it('a shop that opens on four days of five is missing none', () => {
  for (const seed of seeds) expect(missingIn(series(seed, 30, 0.8))).toEqual([]);
});

it('one empty day of thirty orders is found', () => {
  for (const seed of seeds) {
    const { firstDay, records } = series(seed, 30);
    records[450] = 0;
    expect(missingIn({ firstDay, records })).toEqual([firstDay + 450]);
  }
});

it('a lost week is found where a single day could not be: seven days of three orders', () => {
  for (const seed of seeds) {
    const { firstDay, records } = series(seed, 3);
    records.fill(0, 450, 457);
    // 700 e^-21 = 5e-7 such weeks are expected by chance. A day beside it may be empty by chance.
    expect(missingIn({ firstDay, records })).toEqual(
      expect.arrayContaining(Array.from({ length: 7 }, (_, index) => firstDay + 450 + index)),
    );
    expect(missingIn({ firstDay, records }).length).toBeLessThan(10);
  }
});

it('two days in a row are not told of where chance makes such: 700 e^-6 = 1.7', () => {
  for (const seed of seeds) {
    const { firstDay, records } = series(seed, 3);
    records.fill(0, 450, 452);
    expect(missingIn({ firstDay, records })).toEqual([]);
  }
});

it.each([
  ['the 1st of every month, as subscriptions are', (day: number) => day % 30 === 0],
  ['every second Saturday', (day: number) => day % 14 === 5],
  ['batches every fifth day', (day: number) => day % 5 === 0],
  ['four months of a year', (day: number) => day % 365 < 120],
])('what sells on %s misses nothing', (_, isOpen) => {
  const records = Array.from({ length: 1000 }, (__, day) => (isOpen(day) ? 40 : 0));
  expect(missingIn({ firstDay: 19_723, records })).toEqual([]);
});

it('a month of its own tells which of its days are missing: the weeks after stand for those before', () => {
  for (const seed of seeds) {
    const { firstDay, records } = series(seed, 30);
    const month = records.slice(0, 35);
    month[9] = 0;
    expect(missingIn({ firstDay, records: month })).toEqual([firstDay + 9]);
  }
});

it('sales that fall to a ninth with the season miss no day', () => {
  let alarms = 0;
  for (const seed of seeds) {
    const next = numbers(seed * 7919 + 1);
    const level = (day: number) => 5 * (1 + 0.8 * Math.sin((2 * Math.PI * day) / 365));
    const records = Array.from({ length: 1000 }, (_, day) => poisson(level(day), next));
    if (missingIn({ firstDay: 19_723, records }).length > 0) alarms++;
  }
  // 0.05 per file are allowed, by both rules together: one of 20 by chance.
  expect(alarms).toBeLessThanOrEqual(1);
});
