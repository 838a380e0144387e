import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const missingColumn: Check = {
  rule: 'input.missing-column',
  scope: 'header',
  severity: 'error',
  names: { en: 'a required column is missing', zh: '缺少必需的列' },
  remedy: {
    en: 'Say in loyalty.config.json which column it is, or export it.',
    zh: '请在 loyalty.config.json 中指明是哪一列，或补充导出。',
  },
  example: {
    en: '`transactions.csv` without anything that could be `amount`',
    zh: '`transactions.csv` 中没有任何可作为 `amount` 的列',
  },
};
