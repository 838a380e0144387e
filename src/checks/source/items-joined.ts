import { readerCheck, type Check } from '../check.ts';

export const itemsJoined: Check = readerCheck('items.joined', 'source', {
  en: 'four items of three orders: four lines, the amounts paid shared out over them',
  zh: '三个订单的四条明细：共四行，实付金额按行分摊',
});
