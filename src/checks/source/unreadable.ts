import type { Check } from '../check.ts';

/** Raised by the reader, which cannot open the file. */
export const unreadableFile: Check = {
  rule: 'input.unreadable',
  scope: 'source',
  severity: 'error',
  names: { en: 'the file cannot be opened', zh: '文件无法打开' },
  remedy: { en: 'Check its permissions and the disk.', zh: '请检查文件权限与磁盘。' },
  example: { en: 'a file that only its owner may read', zh: '只有所有者可读的文件' },
};
