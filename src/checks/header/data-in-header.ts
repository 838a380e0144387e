import type { Check } from '../check.ts';

export const dataInHeader: Check = {
  rule: 'header.absent',
  scope: 'header',
  severity: 'error',
  names: { en: 'the first line looks like data, not like column names', zh: '第一行像是数据而不是列名' },
  remedy: {
    en: 'Write column names in the first line.',
    zh: '请在第一行写上列名。',
  },
  example: {
    en: '`A17,2026-03-04,12.50` in line 1',
    zh: '第 1 行就是 `A17,2026-03-04,12.50`',
  },
  // Found where a file could not be recognised: see how the run reads files.
};
