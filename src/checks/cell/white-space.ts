import type { Check } from '../check.ts';

export const whiteSpace: Check = {
  rule: 'cell.white-space',
  scope: 'cell',
  severity: 'info',
  names: { en: 'blanks stand around the value and were taken off', zh: '单元格首尾有空白，已去除' },
  remedy: {
    en: 'Nothing to do.',
    zh: '无需处理。',
  },
  example: {
    en: '`A17 ` with a blank behind it',
    zh: '`A17 `（末尾有空格）',
  },
  cells: ({ kind, name, raw, text, file }) =>
    // Blanks in free text are its own; a currency is a code.
    (kind === 'text' && name !== 'currency') || file.text?.hasEdges === false
      ? null
      : {
          // Cleaning changes hardly any cell: only those that it shortened are looked at.
          test: `CASE WHEN strlen(${raw}) <> strlen(${text}) THEN trim(${raw}, ' ' || chr(9) || chr(160) || '　') <> ${raw} ELSE false END`,
        },
};
