import { readerCheck, type Check } from '../check.ts';

export const hiddenSheets: Check = readerCheck('sheet.hidden', 'source', {
  en: 'a hidden sheet `old` beside `orders`',
  zh: '`订单` 旁隐藏的工作表 `旧表`',
});
