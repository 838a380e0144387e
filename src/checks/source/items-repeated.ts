import { readerCheck, type Check } from '../check.ts';

export const itemsRepeated: Check = readerCheck('items.repeated', 'source', {
  en: 'items of the order 1001 in the exports of January and of February',
  zh: '1 月和 2 月的导出都含订单 1001 的明细',
});
