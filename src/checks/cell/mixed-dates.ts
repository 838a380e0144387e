import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const mixedDates: Check = {
  rule: 'date.mixed',
  scope: 'cell',
  severity: 'error',
  names: { en: 'dates are written in more than one order', zh: '日期的书写顺序不一致' },
  remedy: {
    en: 'Say which with --date-order dmy or --date-order mdy.',
    zh: '请用 --date-order dmy 或 --date-order mdy 指明。',
  },
  example: {
    en: '`31/01/2026` and `01/31/2026` in one column',
    zh: '同一列中有 `31/01/2026` 与 `01/31/2026`',
  },
};
