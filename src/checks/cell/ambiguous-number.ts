import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const ambiguousNumber: Check = {
  rule: 'number.ambiguous',
  scope: 'cell',
  severity: 'error',
  names: {
    en: 'the comma or point may mark thousands or decimals, and no number settles it',
    zh: '逗号或点可能是千分位或小数点，文件无法判定',
  },
  remedy: {
    en: 'Say which with --decimal point or --decimal comma.',
    zh: '请用 --decimal point 或 --decimal comma 指明。',
  },
  example: {
    en: '`1,234` or `1.234` and nothing that settles it',
    zh: '只有 `1,234` 或 `1.234` 这样的数字',
  },
};
