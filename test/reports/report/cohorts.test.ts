import { expect, it } from 'vitest';
import { reportMarkdown } from '../../../src/reports/index.ts';
import { many, reportOf, week } from './sample.ts';

it('a month of few is not told by the others, which add up to all', () => {
  const of = (month: number, count: number) =>
    many(count, `m${month}-`, { firstDay: week.firstDay - 30 * month });
  const people = [...of(3, 3), ...of(5, 20), ...of(7, 9)];
  const { cohorts } = reportOf(people, people);
  // 3 are few, and beside them the next smallest is withheld: 9; 20 may be told.
  expect(cohorts.map(({ customers }) => customers)).toEqual([null, 20, null]);
  expect(cohorts.map(({ withUs }) => withUs)).toEqual([null, 1, null]);
  expect(reportMarkdown(reportOf(people, people), 'en')).toContain('withheld');
});
