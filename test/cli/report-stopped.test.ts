import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { orders } from './report-world.ts';
import { scratch } from './run.ts';

const place = scratch({ 'orders.csv': orders() });
afterAll(() => place.remove());
/** On the Monday after. */
const monday = { now: () => new Date('2026-06-22T06:00:00Z') };
const report = (...argv: string[]) => place.run(['report', 'orders.csv', ...argv], monday);

describe('an export that has stopped', () => {
  it('is refused by age, and the old report stays', async () => {
    place.write('old.html', 'the report of last week');
    const { exitCode, stderr } = await report('--max-age', '2d', '-o', 'old.html');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('The data end on 2026-06-19');
    expect(readFileSync(join(place.folder, 'old.html'), 'utf8')).toBe('the report of last week');
  });

  it('is told in the first lines of every format, and on standard error', async () => {
    const argv = ['report', 'orders.csv', '--brief'];
    const fresh = await place.run(argv, { now: () => new Date('2026-06-26T06:00:00Z') });
    const stale = await place.run(argv, { now: () => new Date('2026-06-29T06:00:00Z') });
    expect([fresh.exitCode, fresh.stderr, stale.exitCode]).toEqual([0, '', 0]);
    const said = 'This is not last week’s report: the data end on 2026-06-19';
    expect(stale.stderr).toMatch(new RegExp(`^loyalty: ${said}.*--max-age 3d makes such a run fail\\.\\n$`));
    expect(stale.stdout.startsWith(`**${said}`)).toBe(true);
    expect(stale.stdout.trim().split('\n').length).toBeLessThanOrEqual(6);
    expect(stale.stdout.endsWith(fresh.stdout)).toBe(true);
  });

  it('is told in the first lines of the other formats, too', async () => {
    const said = 'This is not last week’s report: the data end on 2026-06-19';
    const later = { now: () => new Date('2026-06-29T06:00:00Z') };
    const as = async (format: string) =>
      (await place.run(['report', 'orders.csv', '-f', format], later)).stdout;
    const md = await as('md');
    expect(md.indexOf(said)).toBeGreaterThan(0);
    expect(md.indexOf(said)).toBeLessThan(md.indexOf('## The answer'));
    const html = await as('html');
    expect(html.indexOf(said)).toBeLessThan(html.indexOf('<main>'));
    expect(JSON.parse(await as('json'))).toMatchObject({ isStale: true });
  });

  it('is no news to who names a day, nor worth a message to who names an age', async () => {
    const later = { now: () => new Date('2026-06-29T06:00:00Z') };
    const day = await place.run(['report', 'orders.csv', '--brief', '--as-of', '2026-06-21'], later);
    expect([day.stderr, day.stdout.includes('not last week')]).toEqual(['', false]);
    const age = await place.run(['report', 'orders.csv', '--brief', '--max-age', '30d'], later);
    expect([age.stderr, age.stdout.includes('not last week')]).toEqual(['', true]);
  });

  it('is refused when a date is named that the data do not reach', async () => {
    const { exitCode, stderr } = await report('--as-of', '2026-06-29');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('before the week 2026-W26 (to 2026-06-28) is over');
  });

  it('does not count the night when clocks change', async () => {
    // 25 hours long in Berlin; three calendar days all the same.
    place.write('autumn.csv', orders('2025-10-24').replaceAll('\n', '\n'));
    const { exitCode } = await place.run(
      ['report', 'autumn.csv', '--timezone', 'Europe/Berlin', '--max-age', '3d', '--brief'],
      { now: () => new Date('2025-10-27T22:30:00Z') },
    );
    expect(exitCode).toBe(0);
  });
});
