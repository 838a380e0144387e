import { readerCheck, type Check } from '../check.ts';

export const sheetColumns: Check = readerCheck('sheet.columns', 'source', {
  en: '`Feb` has the column `coupon`, `Jan` has not',
  zh: '`2月` 有 `优惠券` 列，`1月` 没有',
});
