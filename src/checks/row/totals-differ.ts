import { readerCheck, type Check } from '../check.ts';

export const totalsDiffer: Check = readerCheck('order.totals-differ', 'row', {
  en: 'order 88001 with the total 140.00 on one line and 120.00 on the next',
  zh: '订单 88001 一行总额 140.00，另一行 120.00',
});
