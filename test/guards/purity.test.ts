import { expect, it } from 'vitest';
import { filesOf, places, textOf, withoutComments } from './files.ts';

/** The library sees no clock, no chance, no machine: same facts in, same assessment out. */
const impure =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\)|\bMath\.random\b|\bprocess\b|\bconsole\b|\bnode:|\bperformance\.|\bglobalThis\b|\bcrypto\b|\bset(Timeout|Interval|Immediate)\b|\bfetch\(|\brequire\(/;

/** Nor does a simulated company: the same seed gives the same bytes. */
it.each([...filesOf('src/core', /\.ts$/), ...filesOf('src/simulate', /\.ts$/)])('%s is pure', (path) => {
  expect(places(path, withoutComments(textOf(path)), impure)).toEqual([]);
});

it.each(filesOf('src/core', /\.ts$/))('%s does not sort or print by locale', (path) => {
  expect(places(path, withoutComments(textOf(path)), /\blocaleCompare\b|\btoLocale|\bIntl\b/)).toEqual([]);
});
