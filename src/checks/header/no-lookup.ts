import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const noLookup: Check = {
  rule: 'lookup.repeated-key',
  scope: 'header',
  severity: 'error',
  names: { en: 'a lookup file has a key twice', zh: '查找表中有重复的键' },
  remedy: {
    en: 'Keep one row for each key.',
    zh: '每个键只保留一行。',
  },
  example: {
    en: 'a product with two categories',
    zh: '同一商品有两个品类',
  },
};
