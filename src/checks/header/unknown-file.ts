import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const unknownFile: Check = {
  rule: 'input.unknown-file',
  scope: 'header',
  severity: 'error',
  names: { en: 'the header is that of no table, or of several', zh: '表头不属于任何表，或可属于多个表' },
  remedy: {
    en: 'Say which table it is, like transactions=FILE.',
    zh: '请指明是哪个表，如 transactions=FILE。',
  },
  example: {
    en: '`a,b,c` as the only line of names',
    zh: '表头只有 `a,b,c`',
  },
};
