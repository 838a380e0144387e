import { readerCheck, type Check } from '../check.ts';

export const unreadSheets: Check = readerCheck('sheet.unread', 'source', {
  en: '`sales.xlsx` with the sheets `orders` and `refunds`: sheets with the columns of `orders` are read, `refunds` is not',
  zh: '`sales.xlsx` 含工作表 `订单` 与 `退款`：与 `订单` 列相同的工作表都读取，`退款` 不读取',
});
