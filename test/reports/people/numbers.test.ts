import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDay } from '../../../src/reports/people/days.ts';
import { decimalsNeeded, numbers } from '../../../src/reports/people/numbers.ts';
import { printable } from '../../../src/reports/people/printable.ts';
import { round } from '../../../src/reports/people/round.ts';

test('rounds as people would on the digits they see', () => {
  expect([round(1.005, 2), round(-1.005, 2), round(0.1 + 0.2, 2), round(23.456, 1)]).toEqual([
    1.01, -1.01, 0.3, 23.5,
  ]);
  expect(Object.is(round(-0.001, 2), 0)).toBe(true);
  expect(round(1e300, 2)).toBe(1e300);
});

test('money in cents stays what it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (cents) => {
      expect(round(cents / 100, 2)).toBe(cents / 100 + 0);
    }),
  );
});

test('exact decimals keep all their digits', () => {
  expect(numbers('en').exact('12345678901234.5600', 2)).toBe('12,345,678,901,234.56');
  expect(numbers('en').exact('-0.0050', 3)).toBe('-0.005');
  expect(decimalsNeeded(['1.5000', '2.1250'])).toBe(3);
  expect(decimalsNeeded(['1'])).toBe(2);
});

test('nearly all is not all, and what is not finite is a dash', () => {
  const { percent, whole } = numbers('en');
  expect([percent(0.99999, 1), percent(1), percent(0.999), percent(0.5), percent(NaN)]).toEqual([
    '99.9 %',
    '100 %',
    '99 %',
    '50 %',
    '–',
  ]);
  expect(whole(-0.2)).toBe('0');
});

test('days as dates, far ones too', () => {
  expect([isoDay(0), isoDay(10407), isoDay(-1), isoDay(null), isoDay(NaN), isoDay(1e15)]).toEqual([
    '1970-01-01',
    '1998-06-30',
    '1969-12-31',
    null,
    null,
    null,
  ]);
});

test('text stays as it is but for what steers', () => {
  expect(printable('客户 👩‍👧 é =1')).toBe('客户 👩‍👧 é =1');
  expect(printable('a\tb\u0000\u2028')).toBe('a\\tb\\u{0}\\u{2028}');
});
