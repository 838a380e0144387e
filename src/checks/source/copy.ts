import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const copiedFile: Check = {
  rule: 'input.copy',
  scope: 'source',
  severity: 'error',
  names: { en: 'two files have the same content', zh: '两个文件内容相同' },
  remedy: {
    en: 'Leave one out, or its rows would count twice.',
    zh: '请去掉其中一个，否则各行会计两次。',
  },
  example: {
    en: '`orders.csv` and `orders (1).csv` with the same bytes',
    zh: '字节完全相同的 `orders.csv` 与 `orders (1).csv`',
  },
};
