import type { Check } from '../check.ts';

export const dateOffsets: Check = {
  rule: 'date.offsets',
  scope: 'cell',
  severity: 'warning',
  names: { en: 'some times carry an offset from UTC and others do not', zh: '有的时间带 UTC 时差，有的不带' },
  remedy: {
    en: 'Export all of them with an offset, or none.',
    zh: '请统一：都带时差或都不带。',
  },
  example: {
    en: '`2026-03-04T10:00:00+08:00` beside `2026-03-04 10:00`',
    zh: '`2026-03-04T10:00:00+08:00` 与 `2026-03-04 10:00` 并存',
  },
  cells: ({ kind, text }) =>
    kind === 'date' || kind === 'instant'
      ? {
          test: `CASE WHEN strlen(${text}) > 16 AND (strlen(${text}) <> 19 OR contains(${text}, '+') OR suffix(${text}, 'Z')) THEN regexp_matches(${text}, ':.*([zZ]|UTC|GMT|[+-]\\d{2}:?(\\d{2})?)$') ELSE false END`,
          mixed: true,
        }
      : null,
};
