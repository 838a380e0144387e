import { readerCheck } from '../check.ts';

export const missingCell = readerCheck('cell.missing', 'cell', {
  en: '`A17,,12.50`: no date',
  zh: '`A17,,12.50`：缺少日期',
});
