import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const fileFormat: Check = {
  rule: 'input.format',
  scope: 'source',
  severity: 'error',
  names: { en: 'the file is no format that can be read', zh: '无法读取的文件格式' },
  remedy: {
    en: 'Export it as CSV (UTF-8).',
    zh: '请导出为 CSV（UTF-8）。',
  },
  example: {
    en: 'an old Excel file that was renamed to `.csv`',
    zh: '改名为 `.csv` 的旧版 Excel 文件',
  },
};
