import { expect, it } from 'vitest';
import { findMeasure, measures } from '../../src/core/measures/index.ts';

it('explains every measure in both languages, under names of its own', () => {
  expect(measures.map(({ id }) => id)).toEqual(['M01', 'M02', 'M03', 'M04', 'M05', 'M23', 'M29']);
  const all = measures.flatMap(({ id, aliases }) => [id, ...aliases]);
  expect(new Set(all).size).toBe(all.length);
  for (const { names, definition, unit, nullWhen, source } of measures) {
    for (const text of [names, definition, unit, nullWhen]) {
      expect(text.en).not.toBe('');
      expect(text.zh).toMatch(/\p{Script=Han}/u);
    }
    expect(source).not.toBe('');
  }
});

it.each([
  ['M02', 'M02'],
  ['clock', 'M02'],
  ['rr', 'M03'],
  ['m29', 'M29'],
  ['rfm', 'M29'],
  [' Z ', 'M05'],
])('finds %s', (name, id) => {
  expect(findMeasure(name)?.id).toBe(id);
});

it('finds nothing for other names', () => {
  expect(findMeasure('toString')).toBeNull();
  expect(findMeasure('')).toBeNull();
});
