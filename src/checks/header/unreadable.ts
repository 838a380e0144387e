import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const unreadableHeader: Check = {
  rule: 'input.header',
  scope: 'header',
  severity: 'error',
  names: { en: 'there is no header that can be read', zh: '没有可读的表头' },
  remedy: {
    en: 'Write column names in the first line.',
    zh: '请在第一行写上列名。',
  },
  example: {
    en: 'a first line that is a single open quote',
    zh: '第一行只有一个未闭合的引号',
  },
};
