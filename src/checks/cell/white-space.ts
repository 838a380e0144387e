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
  cells: ({ kind, raw }) =>
    kind === 'text'
      ? null
      : {
          test: `(${raw} < '!' OR suffix(${raw}, ' ') OR suffix(${raw}, chr(9)) OR suffix(${raw}, chr(160)) OR suffix(${raw}, '　')) AND ${raw} <> '' AND trim(${raw}, ' ' || chr(9) || chr(160) || '　') <> ${raw}`,
        },
};
