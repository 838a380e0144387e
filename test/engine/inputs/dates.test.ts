import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { macros } from '../../../src/engine/inputs/cast.ts';
import { findDateOrder } from '../../../src/engine/inputs/styles.ts';
import { quoteText } from '../../../src/engine/quote.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb({ memory: '500MB', threads: 1, temporaryFolder: tmpdir(), readableFiles: [] });
  for (const macro of macros) await engine.run(macro);
});
afterAll(() => engine.close());

it.each([
  ['2024年2月3号', '2024-02-03 00:00:00'],
  ['2024年2月3號 15:04', '2024-02-03 15:04:00'],
  ['2024年2月3日 下午3:05', '2024-02-03 15:05:00'],
  ['2024/1/5 8:03', '2024-01-05 08:03:00'],
  ['2024-02-03 3:05 PM', '2024-02-03 15:05:00'],
  ['2024/2/3 3:05:07pm', '2024-02-03 15:05:07'],
  ['Feb 6 2024', '2024-02-06 00:00:00'],
  ['Feb 6, 2024', '2024-02-06 00:00:00'],
  ['6 Feb 2024', '2024-02-06 00:00:00'],
  ['06-Feb-2024', '2024-02-06 00:00:00'],
  ['Sept. 6, 2024', '2024-09-06 00:00:00'],
  ['February 6th, 2024 3:05 PM', '2024-02-06 15:05:00'],
  ['Tuesday, February 6, 2024', '2024-02-06 00:00:00'],
  ['Tue, 06 FEB 2024 15:04:05', '2024-02-06 15:04:05'],
  ['Feb 6, 2024, 3:05:06 PM', '2024-02-06 15:05:06'],
  ['2024-Feb-06', '2024-02-06 00:00:00'],
  ['2024 Feb 6', '2024-02-06 00:00:00'],
  ['2024, February 6th', '2024-02-06 00:00:00'],
  ['2024/Feb/06 15:04', '2024-02-06 15:04:00'],
  ['2024FEB06', '2024-02-06 00:00:00'],
  ['6/Feb/2024', '2024-02-06 00:00:00'],
  ['6.Feb.2024', '2024-02-06 00:00:00'],
  ['Feb-06-2024', '2024-02-06 00:00:00'],
  ['Feb/6/2024 3:05 PM', '2024-02-06 15:05:00'],
  ['06FEB2024', '2024-02-06 00:00:00'],
  ['06FEB2024 15:04:05', '2024-02-06 15:04:05'],
  ['2024年2月6日 星期二', '2024-02-06 00:00:00'],
  ['2024年2月6日星期二 下午3:05', '2024-02-06 15:05:00'],
  ['2024年2月4日 星期天', '2024-02-04 00:00:00'],
  ['2024-02-06 周二', '2024-02-06 00:00:00'],
  ['2024/2/6（週二）15:04', '2024-02-06 15:04:00'],
  ['2024/02/06 (二)', '2024-02-06 00:00:00'],
  ['２０２４年２月６日 星期二', '2024-02-06 00:00:00'],
  // An offset behind a weekday would be lost.
  ['2024-02-06 (二) 15:04Z', null],
  ['2024-02-06 周', null],
  ['2024-02-06 二次', null],
  ['2024-02-06 周二x', null],
  ['2024-Feb-30', null],
  ['2024-Feb', null],
  ['2024 Mars 6', null],
  ['06FEB24', null],
  ['FEB062024', null],
  ['epoch', null],
  ['infinity', null],
  ['today 2024', null],
  ['Feb 30 2024', null],
  ['Feb 2024', null],
  ['6 Feb 2024x', null],
  // Other languages share letters with English months: Marraskuu is November.
  ['6 Mars 2024', null],
  ['Mai 6 2024', null],
  ['Marraskuu 6, 2024', null],
  ['45328', null],
])('%s', async (text, expected) => {
  const [row] = await engine.rows<{ at: string | null }>(
    `SELECT local_time(x, 'UTC')::VARCHAR AS "at" FROM (SELECT ${quoteText(text)} AS x)`,
  );
  expect(row?.at ?? null).toBe(expected);
});

/** `ymd`, the order of day and month, or the code of the error. */
async function orderOf(dates: readonly string[], dateOrder: 'dmy' | 'mdy' | null = null): Promise<string> {
  const relation = `(SELECT unnest([${dates.map(quoteText).join(', ')}]) AS x)`;
  const place = { engine, relation, text: 'x', others: [], cite: 'a.csv', column: 'date' };
  try {
    return (await findDateOrder(place, { dateOrder, decimal: null, timezone: 'UTC' })) ?? 'ymd';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const short = 'date.two-digit-year';

it.each([
  [['1-Jan-2024', '2-Jan-2024', '5-Jan-24'], 'ymd'],
  [['Jan 1, 2024', '5/1/24'], 'ymd'],
  [['1 January 2024', '05JAN24'], 'ymd'],
  [['2024-Jan-01', 'Jan 5, 24'], 'ymd'],
  [['2024-01-01', '5/1/24'], 'ymd'],
  [['13/1/2024', '5/1/24'], 'dmy'],
  [['1-Jan-2024', '5-Jan-24', '6-Jan-24'], short],
  [['13/1/2024', '5/1/24', '6/1/24'], short],
  [['5-Jan-24'], short],
  [['Jan 5, 24', 'January 6, 24 15:04'], short],
  [['05JAN24'], short],
  [['5 Jan 24'], short],
  // Hours are no years.
  [['Jan 5 10:30', '6 Jan 11:30'], 'ymd'],
  [['1-Jan-2024', '45328'], 'ymd'],
  [['1-Jan-2024', '45328', '45329'], 'date.day-numbers'],
])('what most dates are decides whether years are short: %j %s', async (dates, expected) => {
  expect(await orderOf(dates)).toBe(expected);
});

it('a short year beside a full one is a bad cell, also where the order of day and month is said', async () => {
  expect(await orderOf(['1/5/2024', '1/13/24'], 'mdy')).toBe('mdy');
  expect(await orderOf(['1/5/2024', '1/13/24'])).toBe('date.ambiguous');
  expect(await orderOf(['1/5/2024', '1/13/24', '1/14/24'], 'mdy')).toBe(short);
});
