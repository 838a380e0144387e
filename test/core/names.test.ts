import { expect, it } from 'vitest';
import * as names from '../../src/core/names.ts';

it.each(Object.entries(names))('%s are in both languages', (_, table) => {
  for (const { en, zh } of Object.values(table)) {
    expect(en).not.toBe('');
    expect(zh).toMatch(/\p{Script=Han}|：/u);
  }
});

it('marks what is not in the textbook', () => {
  for (const type of ['reliance', 'locked', 'none'] as const)
    expect(names.typeNames[type].zh).toContain('书外');
  expect(names.levelNames.small.zh).toContain('书外');
  expect(names.typeNames.premium.zh).toBe('超值忠诚');
});
