import type { Check } from '../check.ts';

export const titleRow: Check = {
  rule: 'structure.title-row',
  scope: 'structure',
  severity: 'error',
  names: { en: 'a title stands above the header', zh: '表头上方有标题行' },
  remedy: {
    en: 'Remove the lines above the header.',
    zh: '请删除表头上方的各行。',
  },
  example: {
    en: '`Orders of 2026` in line 1, the column names in line 3',
    zh: '第 1 行是“2026 年订单”，第 3 行才是列名',
  },
  // Found where a file could not be recognised: see how the run reads files.
};
