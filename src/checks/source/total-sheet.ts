import { readerCheck, type Check } from '../check.ts';

export const totalSheet: Check = readerCheck('sheet.total', 'source', {
  en: 'the sheets `Jan`, `Feb` and `Total`, which holds the records of both',
  zh: '工作表 `1月`、`2月` 与包含两者全部记录的 `合计`',
});
