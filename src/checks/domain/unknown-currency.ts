import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const unknownCurrency: Check = {
  rule: 'data.currency-unknown',
  scope: 'domain',
  severity: 'error',
  names: {
    en: 'nothing says the currency of a file beside others that do',
    zh: '其他文件有币种，而某个文件没有任何币种信息',
  },
  remedy: {
    en: 'Say "currency" in the configuration where it is the same; else add a column of currencies.',
    zh: '如币种相同，请在配置中写明 "currency"；否则请增加币种列。',
  },
  example: {
    en: '`Feb` has a column `currency`, `Jan` has none',
    zh: '`2月` 有 `币种` 列，`1月` 没有',
  },
};
