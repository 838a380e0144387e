import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const itemsAlone: Check = {
  rule: 'input.items-alone',
  scope: 'source',
  severity: 'error',
  names: {
    en: 'lines of orders without customer and amount, whose orders are no input',
    zh: '文件仅为订单明细，不含客户与金额，且输入中没有对应的订单文件',
  },
  remedy: {
    en: 'Add the export of the orders themselves, over the same days.',
    zh: '请加入相同日期范围的订单导出。',
  },
  example: {
    en: 'the items export of Taobao without its orders export',
    zh: '只有淘宝的宝贝明细，没有订单报表',
  },
};
