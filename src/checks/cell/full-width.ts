import type { Check } from '../check.ts';

export const fullWidth: Check = {
  rule: 'cell.full-width',
  scope: 'cell',
  severity: 'info',
  names: { en: 'full-width digits or letters stand among the others', zh: '含有全角数字或字母' },
  remedy: {
    en: 'Write ids half-width: `Ａ１` and `A1` are two customers.',
    zh: '编号请用半角：`Ａ１` 与 `A1` 会被当作两个客户。',
  },
  example: {
    en: '`１２．５０`',
    zh: '`１２．５０`（全角）',
  },
  cells: ({ kind, raw, file }) =>
    kind === 'text' || kind === 'enumeration' || file.text?.hasFullWidth === false
      ? null
      : {
          test: `CASE WHEN strlen(${raw}) > length(${raw}) THEN regexp_matches(${raw}, '[０-９Ａ-Ｚａ-ｚ]') ELSE false END`,
        },
};
