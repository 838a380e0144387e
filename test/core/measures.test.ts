import { expect, it } from 'vitest';
import { findMeasure, measures } from '../../src/core/measures/index.ts';

it('explains every measure in both languages, under names of its own', () => {
  // All of the model but the promotion lift of M27, which is about campaigns, not customers; from M30 on, leaving.
  const ids = Array.from({ length: 36 }, (_, index) => `M${String(index + 1).padStart(2, '0')}`);
  expect(measures.map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'M27'));
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
  ['exits', 'M30'],
  ['look-back', 'M31'],
  ['rivals before leaving', 'M32'],
  ['manager left', 'M33'],
  ['partial defection', 'M34'],
  ['run rate', 'M35'],
  ['outcomes', 'M36'],
])('finds %s', (name, id) => {
  expect(findMeasure(name)?.id).toBe(id);
});

it('finds nothing for other names', () => {
  expect(findMeasure('toString')).toBeNull();
  expect(findMeasure('')).toBeNull();
});
