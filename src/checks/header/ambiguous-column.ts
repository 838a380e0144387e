import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const ambiguousColumn: Check = {
  rule: 'input.ambiguous-column',
  scope: 'header',
  severity: 'error',
  names: { en: 'several columns could be the same required one', zh: '有多列都可能是同一必需列' },
  remedy: {
    en: 'Say which one in loyalty.config.json.',
    zh: '请在 loyalty.config.json 中指明。',
  },
  example: {
    en: 'both `order_date` and `purchase_date`',
    zh: '同时有 `order_date` 与 `purchase_date`',
  },
};
