import { expect, it } from 'vitest';
import { faults } from './faults.ts';
import { judged } from './check.ts';

it('knows at least forty ways of breaking a file', () => {
  expect(new Set(faults.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
});

it('finds every planted fault on its line, and survives random bytes', async () => {
  const wrong: string[] = [];
  // Some of each kind in seconds: `npm run fuzz` breaks thousands.
  for (let index = 0; index < 24; index++) {
    const seed = index * 7;
    const fault = await judged(seed);
    if (fault !== null) wrong.push(fault);
  }
  expect(wrong).toEqual([]);
}, 300_000);
