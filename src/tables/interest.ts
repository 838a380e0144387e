import { date, oneOf, text } from './columns.ts';
import { category, customerId, dateAliases } from './common.ts';
import { table } from './table.ts';

export const interest = table({
  id: 'interest',
  names: { en: 'Interest', zh: '购买意向' },
  about: {
    en: 'Signs of interest without a purchase. One record is one sign.',
    zh: '未购买时的意向信号。一行为一次行为。',
  },
  fileNames: ['interests', 'intents', '意向', '购买意向', '浏览记录'],
  known: ['date'],
  columns: {
    customer_id: customerId(),
    date: date(
      { en: 'Day', zh: '日期' },
      { required: true, aliases: [...dateAliases, 'event_date', 'viewed_at', '行为时间', '浏览时间'] },
    ),
    kind: oneOf(['view', 'cart', 'wishlist', 'quote', 'enquiry', 'trial', 'download'])(
      { en: 'Kind', zh: '行为类型' },
      { aliases: ['event_type', 'interest_type', '类型', '行为类型'] },
    ),
    category: category(),
    product: text(
      { en: 'Product', zh: '商品' },
      { aliases: ['product_name', 'product_id', '商品', '商品名称', '商品编号'] },
    ),
  },
});
