import { readerCheck, type Check } from '../check.ts';

export const hiddenTables: Check = readerCheck('sheet.hidden-table', 'source', {
  en: 'a hidden sheet `2023` with the columns of `2024`',
  zh: '与 `2024` 列相同的隐藏工作表 `2023`',
});
