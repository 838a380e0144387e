import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const noScale: Check = {
  rule: 'config.scale',
  scope: 'header',
  severity: 'error',
  names: { en: 'nothing says on which scale questions were answered', zh: '没有说明答题所用的量表' },
  remedy: {
    en: 'Say it in loyalty.config.json: "tables": {"surveys": {"scale": "1-7"}}.',
    zh: '请在 loyalty.config.json 中说明："tables": {"surveys": {"scale": "1-7"}}。',
  },
  example: {
    en: 'a survey with a column per question and no scale',
    zh: '每题一列却没有量表的问卷',
  },
};
