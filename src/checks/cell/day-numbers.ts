import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const dayNumbers: Check = {
  rule: 'date.day-numbers',
  scope: 'cell',
  severity: 'error',
  names: { en: "dates are Excel's day numbers", zh: '日期是 Excel 的日期序号' },
  remedy: {
    en: 'In Excel format the column as a date, best yyyy-mm-dd, and export it again: two ways of counting the days are in use.',
    zh: '请在 Excel 中将该列设为日期格式（最好 yyyy-mm-dd）后重新导出：日期序号有两种起算法。',
  },
  example: {
    en: '`45328` for 2024-02-06',
    zh: '`45328`（即 2024-02-06）',
  },
};
