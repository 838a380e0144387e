import { preset } from './preset.ts';

export const squareItems = preset({
  id: 'square-items',
  names: { en: 'Square items', zh: 'Square 商品明细' },
  table: 'transactions',
  header: ['Date', 'Time', 'Transaction ID', 'Item', 'Qty', 'Gross Sales', 'Net Sales', 'Customer ID'],
  grain: 'line',
  traps: {
    en: 'amounts are of the line; walk-ins have no customer; refunds are negative lines',
    zh: '金额为行金额；散客无客户编号；退款为负行',
  },
  columns: {
    order_id: 'Transaction ID',
    customer_id: 'Customer ID',
    date: 'Date',
    time: 'Time',
    amount: 'Net Sales',
    list_price: '"Gross Sales" / Qty',
    discount: '0 - Discounts',
    qty: 'Qty',
    product_id: ['SKU', 'Item'],
    category: 'Category',
    variant: 'Price Point Name',
    store_id: 'Location',
  },
});
