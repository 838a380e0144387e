import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const vanishedColumn: Check = {
  rule: 'config.unknown-column',
  scope: 'header',
  severity: 'error',
  names: {
    en: 'a column that the configuration maps is not in the file',
    zh: '配置中映射的列在文件中不存在',
  },
  remedy: {
    en: 'Export the column again, or correct the configuration.',
    zh: '请重新导出该列，或更正配置。',
  },
  example: {
    en: '`"date": "InvoiceDate"` is configured and the file says `Invoice Date`',
    zh: '配置为 `"date": "InvoiceDate"`，文件中却是 `Invoice Date`',
  },
};
