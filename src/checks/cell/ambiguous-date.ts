import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const ambiguousDate: Check = {
  rule: 'date.ambiguous',
  scope: 'cell',
  severity: 'error',
  names: {
    en: 'dates may be day-first or month-first, and no date settles it',
    zh: '日期可能是日在前或月在前，文件无法判定',
  },
  remedy: {
    en: 'Say which with --date-order dmy or --date-order mdy.',
    zh: '请用 --date-order dmy 或 --date-order mdy 指明。',
  },
  example: {
    en: '`05/01/2026` and no date with a part above 12',
    zh: '`05/01/2026`，且没有任何一段大于 12',
  },
};
