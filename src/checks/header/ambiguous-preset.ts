import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const ambiguousPreset: Check = {
  rule: 'input.ambiguous-preset',
  scope: 'header',
  severity: 'error',
  names: {
    en: 'the file has the columns of several platforms at once',
    zh: '文件同时具有多个平台的列',
  },
  remedy: { en: 'Say which one it is with --preset NAME.', zh: '请用 --preset 名称 指明是哪一个。' },
  example: {
    en: 'columns of two platforms put together in one sheet',
    zh: '两个平台的列被拼在同一张表中',
  },
};
