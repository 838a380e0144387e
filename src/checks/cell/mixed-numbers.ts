import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const mixedNumbers: Check = {
  rule: 'number.mixed',
  scope: 'cell',
  severity: 'error',
  names: {
    en: 'some numbers have a decimal comma, others a decimal point',
    zh: '有的数字用小数逗号，有的用小数点',
  },
  remedy: {
    en: 'Say which with --decimal point or --decimal comma.',
    zh: '请用 --decimal point 或 --decimal comma 指明。',
  },
  example: {
    en: '`12,50` and `12.50` in one column',
    zh: '同一列中有 `12,50` 与 `12.50`',
  },
};
