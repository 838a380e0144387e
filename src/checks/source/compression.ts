import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const compression: Check = {
  rule: 'input.compression',
  scope: 'source',
  severity: 'error',
  names: { en: 'the compressed file is cut or damaged', zh: '压缩文件不完整或已损坏' },
  remedy: {
    en: 'Export or copy it again.',
    zh: '请重新导出或复制。',
  },
  example: {
    en: 'a `.csv.gz` whose copy was interrupted',
    zh: '复制中断的 `.csv.gz`',
  },
};
