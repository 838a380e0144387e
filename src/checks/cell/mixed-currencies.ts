import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const mixedCurrencies: Check = {
  rule: 'number.currencies',
  scope: 'cell',
  severity: 'error',
  names: {
    en: 'amounts of one column carry signs of different currencies',
    zh: '同一列金额带有不同币种的符号',
  },
  remedy: {
    en: 'Convert them to one currency, or export each currency into a folder of its own; a column of currencies would allow `where` to pick one.',
    zh: '请换算为同一币种，或将各币种分别导出到不同文件夹；若有币种列，可用 where 只取一种。',
  },
  example: {
    en: '`$100` and `¥100` in one column',
    zh: '同一列中有 `$100` 与 `¥100`',
  },
};
