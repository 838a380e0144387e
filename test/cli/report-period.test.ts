import { expect, it } from 'vitest';
import { closedDays, reportedPeriod } from '../../src/cli/report-period.ts';
import { periodOf, weekday } from '../../src/core/index.ts';
import type { Looks } from '../../src/engine/index.ts';

/** A Sunday. */
const sunday = Date.parse('2026-06-21') / 86_400_000;

/** Sales on these days of the fifty weeks up to a day. */
function looks(until: number, sells: (day: number) => boolean): Looks {
  const days = Array.from({ length: 350 }, (_, index) => until - 349 + index).filter(sells);
  return {
    lastDay: days.at(-1) ?? until,
    firstDay: days[0] ?? null,
    daysWithSales: (upTo: number, count: number) =>
      Promise.resolve(days.filter((day) => day <= upTo && day > upTo - count)),
  } as unknown as Looks;
}

const label = async (of: Looks) => (await reportedPeriod('week', null, of)).label;

it('a shop closed at weekends ends its week on Friday', async () => {
  expect(await label(looks(sunday - 2, (day) => weekday(day) < 5))).toBe('2026-W25');
  expect(await label(looks(sunday - 3, (day) => weekday(day) < 5))).toBe('2026-W24');
});

it('a shop that sells seldom is not closed: its week is over when the data say so', async () => {
  // Every third day or so, and by chance never on a weekend: (1 − 2/5)⁸ = 1.7 % is chance enough.
  const sparse = (day: number) => weekday(day) < 5 && (day * 7919) % 5 < 2;
  expect(await label(looks(sunday - 2, (day) => day === sunday - 2 || sparse(day)))).toBe('2026-W24');
  expect(await label(looks(sunday, (day) => day === sunday || sparse(day)))).toBe('2026-W25');
});

it('a date before the data is refused for what it is', async () => {
  const shop = looks(sunday, () => true);
  await expect(reportedPeriod('week', sunday - 900, shop)).rejects.toThrow(
    'Nobody was a customer on 2024-01-03',
  );
});

it('a named day is believed of a register of contracts, which may be quiet for weeks, and not of sales', async () => {
  const register = { ...looks(sunday, () => false), lastDay: sunday - 17, firstDay: sunday - 900 };
  expect((await reportedPeriod('week', sunday, register)).label).toBe('2026-W25');
  await expect(
    reportedPeriod(
      'week',
      sunday,
      looks(sunday - 17, () => true),
    ),
  ).rejects.toThrow('The data end on');
});

it('days without a sale are told where there always is one', async () => {
  const week = periodOf('week', sunday);
  const christmas = [sunday - 4, sunday - 3];
  const shop = looks(sunday, (day) => weekday(day) < 6 && !christmas.includes(day));
  expect(await closedDays(week, shop)).toEqual(christmas);
  // The Sundays are closed anyway, and who opens on some of them only has not closed.
  expect(
    await closedDays(
      week,
      looks(sunday, (day) => weekday(day) < 6 || day % 2 === 0),
    ),
  ).toEqual([]);
});
