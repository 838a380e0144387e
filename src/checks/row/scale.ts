import type { Check } from '../check.ts';

export const scaleReversed: Check = {
  rule: 'score.scale',
  scope: 'row',
  severity: 'warning',
  names: { en: 'the lowest answer of the scale is not below the highest', zh: '量表最小值不小于最大值' },
  remedy: {
    en: 'Correct the scale: such answers are left out.',
    zh: '请更正量表：这样的答案会被忽略。',
  },
  example: {
    en: 'a scale from 5 to 1',
    zh: '量表从 5 到 1',
  },
  records: ({ columns }) =>
    columns.has('scale_min') && columns.has('scale_max')
      ? [{ test: 'scale_min >= scale_max', column: 'scale_min', expectedSql: `'< ' || scale_max::VARCHAR` }]
      : [],
};
