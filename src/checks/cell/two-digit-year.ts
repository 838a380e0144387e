import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const twoDigitYear: Check = {
  rule: 'date.two-digit-year',
  scope: 'cell',
  severity: 'error',
  names: { en: 'dates have two-digit years', zh: '日期的年份只有两位' },
  remedy: {
    en: 'Export them with four-digit years, best as 2026-11-22.',
    zh: '请导出四位年份，最好写成 2026-11-22。',
  },
  example: {
    en: '`05/01/26`',
    zh: '`05/01/26`（两位年份）',
  },
};
