import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const notReadable: Check = {
  rule: 'input.structure',
  scope: 'source',
  severity: 'error',
  names: { en: 'the file is no readable JSON or Parquet', zh: '不是可读的 JSON 或 Parquet 文件' },
  remedy: {
    en: 'Export it again.',
    zh: '请重新导出。',
  },
  example: {
    en: 'a JSON array whose closing bracket is missing',
    zh: '缺少右括号的 JSON 数组',
  },
};
