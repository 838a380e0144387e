import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const noSheet: Check = {
  rule: 'input.sheet',
  scope: 'source',
  severity: 'error',
  names: { en: 'the workbook has no sheet of this name', zh: '工作簿中没有此名称的工作表' },
  remedy: { en: 'Name one of its sheets behind the #.', zh: '请在 # 后写上其中一个工作表名。' },
  example: {
    en: '`orders.xlsx#May`, and the workbook has only `2026-05`',
    zh: '写成 `orders.xlsx#五月`，而工作簿中只有 `2026-05`',
  },
};
