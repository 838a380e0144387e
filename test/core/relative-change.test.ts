import { expect, it } from 'vitest';
import { relativeChange } from '../../src/core/relative-change.ts';

it.each([
  [12, 10, 0.2],
  [7, 10, -0.3],
  [0, 10, -1],
  [-5, 10, -1.5], // more returned than bought
  [5, 0, 1],
  [5, -10, 1],
  [0, 0, null],
  [-5, 0, null],
])('from %2$d to %1$d', (recent, previous, expected) => {
  expect(relativeChange(recent, previous)).toBe(expected);
});
