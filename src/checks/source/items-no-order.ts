import { readerCheck, type Check } from '../check.ts';

export const itemsNoOrder: Check = readerCheck('items.no-order', 'source', {
  en: 'an item of the order 9999, which the file of orders does not hold',
  zh: '明细属于订单 9999，而订单文件中没有该订单',
});
