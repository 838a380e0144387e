import type { Check } from '../check.ts';

/** Raised by the command, which knows what lies in the folder and was not read. */
export const unreadFile: Check = {
  rule: 'source.unread',
  scope: 'source',
  severity: 'warning',
  names: {
    en: 'the file has columns but is none of the tables, and was not read',
    zh: '文件有列名但不属于任何表，未读取',
  },
  remedy: {
    en: 'Say which table it is, like transactions=FILE, or map its columns in loyalty.config.json; else move it elsewhere.',
    zh: '请指明是哪个表，如 transactions=文件，或在 loyalty.config.json 中映射各列；若无关请移走。',
  },
  example: {
    en: '`data_2026.csv` with `kunde,datum,betrag` beside `customers.csv`',
    zh: '`customers.csv` 旁边有 `data_2026.csv`，表头为 `kunde,datum,betrag`',
  },
};
