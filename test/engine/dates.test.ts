import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOfIso, isoOfDay } from '../../src/engine/days.ts';

describe('days', () => {
  it('are those of the calendar', () => {
    expect([dayOfIso('1970-01-01'), dayOfIso('2000-02-29'), dayOfIso('2026-11-22')]).toEqual([
      0, 11_016, 20_779,
    ]);
    for (const wrong of [
      '2024-02-30',
      '2023-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-1-5',
      '24-01-05',
      '2024-01-05 ',
      '20240105',
      '2024-01-05T00:00',
      'today',
      '',
    ])
      expect(dayOfIso(wrong)).toBeNull();
  });

  it('come back from text', () => {
    for (let day = -30_000; day < 60_000; day += 7) expect(dayOfIso(isoOfDay(day))).toBe(day);
  });
});

/** Runs in a process of its own: a time zone is read once. */
const script = `
  import { scratch } from './test/cli/run.ts';
  import { dayOfIso, isoOfDay } from './src/engine/days.ts';
  const times = ['2024-03-31T00:30:00Z', '2024-03-31 01:30', '2024-10-27T23:30:00+01:00', '2024-03-10T23:59:59-08:00', '2024-12-30', '2024-06-30T12:00:00Z'];
  const place = scratch({ 'orders.csv': 'customer_id,date,amount\\n' + times.map((time, index) => 'c' + index + ',' + time + ',1\\n').join('') });
  const zones = {};
  for (const zone of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
    const { stdout } = await place.run(['score', 'orders.csv', '--timezone', zone]);
    zones[zone] = stdout;
    zones[zone + ' stale'] = (await place.run(['score', 'orders.csv', '--timezone', zone, '--max-age', '2d'], { now: () => new Date('2025-01-02T02:00:00Z') })).exitCode;
  }
  place.remove();
  console.log(JSON.stringify({ zones, offset: new Date(2024, 0, 1).getTimezoneOffset(), days: [isoOfDay(dayOfIso('2024-03-31')), dayOfIso('2024-10-27')] }));
`;

function underZone(zone: string): { offset: number; days: unknown; zones: Record<string, unknown> } {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    },
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof underZone>;
}

it('nothing depends on the time zone of the machine', () => {
  const [here, east, west] = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map(underZone);
  expect([here?.offset, east?.offset, west?.offset]).toEqual([0, -840, 480]);
  expect(east?.zones).toEqual(here?.zones);
  expect(west?.zones).toEqual(here?.zones);
  expect([east?.days, west?.days]).toEqual([here?.days, here?.days]);
  // On 2 January, 02:00 UTC, it is still the 1st in Los Angeles.
  expect([
    here?.zones['UTC stale'],
    here?.zones['Asia/Shanghai stale'],
    here?.zones['America/Los_Angeles stale'],
  ]).toEqual([1, 1, 0]);
  // Three processes start for it.
}, 120_000);
