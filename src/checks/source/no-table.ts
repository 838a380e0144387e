import type { Check } from '../check.ts';

/** Raised by the command, which knows what lies in the folder and was not read. */
export const noTable: Check = {
  rule: 'source.no-table',
  scope: 'source',
  severity: 'error',
  names: {
    en: 'no file could be recognised as a table, so nothing was checked',
    zh: '没有任何文件能识别为数据表，因此什么也没有检查',
  },
  remedy: {
    en: 'Name the files like transactions=FILE, or map their columns in loyalty.config.json.',
    zh: '请写成 transactions=文件，或在 loyalty.config.json 中映射各列。',
  },
  example: {
    en: 'a folder that holds only `data_2026.csv` with `kunde,datum,betrag`',
    zh: '文件夹中只有 `data_2026.csv`，表头为 `kunde,datum,betrag`',
  },
};
