import type { Check } from '../check.ts';

export const cellLength: Check = {
  rule: 'cell.length',
  scope: 'cell',
  severity: 'warning',
  names: { en: 'the cell is much longer than such a value ever is', zh: '单元格远长于正常内容' },
  remedy: {
    en: 'Look for an unclosed quote or a shifted column.',
    zh: '请检查未闭合的引号或错位的列。',
  },
  example: {
    en: 'an order number of 4,000 characters',
    zh: '长达 4,000 个字符的订单号',
  },
  cells: ({ kind, raw, file }) => {
    const most = kind === 'text' ? 20_000 : 200;
    if ((file.text?.longest ?? Infinity) <= most) return null;
    return { test: `strlen(${raw}) > ${most}`, expected: `≤ ${most}` };
  },
};
