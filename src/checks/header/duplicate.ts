import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const duplicateHeader: Check = {
  rule: 'header.duplicate',
  scope: 'header',
  severity: 'error',
  names: { en: 'a needed column stands there twice', zh: '需要的列出现了两次' },
  remedy: {
    en: 'Rename or remove all but one.',
    zh: '请改名或只保留一列。',
  },
  example: {
    en: '`customer_id,date,amount,amount`',
    zh: '`customer_id,date,amount,amount`：金额列重复',
  },
};
