import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const emptyFile: Check = {
  rule: 'input.empty',
  scope: 'source',
  severity: 'error',
  names: { en: 'the file is empty', zh: '文件为空' },
  remedy: {
    en: 'Export it again.',
    zh: '请重新导出。',
  },
  example: {
    en: 'a file of 0 bytes',
    zh: '0 字节的文件',
  },
};
