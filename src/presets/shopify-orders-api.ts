import { preset } from './preset.ts';
import { shopifyCounted, shopifyLeftOut } from './shopify-statuses.ts';

export const shopifyOrdersApi = preset({
  id: 'shopify-orders-api',
  names: { en: 'Shopify orders (API)', zh: 'Shopify 订单（API）' },
  table: 'transactions',
  header: [
    'id',
    'customer_id',
    'total_price',
    'financial_status',
    'cancelled_at',
    'created_at',
    'order_number',
  ],
  grain: 'order',
  traps: {
    en: 'cancelled, unpaid, merely authorised, refunded and test orders are left out; orders without a customer are guests; without current_total_price, refunds of parts stand in another file',
    zh: '排除取消、未付款、仅授权、已退款与测试订单；无客户者为访客；无 current_total_price 时部分退款在另一文件中',
  },
  columns: {
    order_id: 'id',
    customer_id: 'customer_id',
    date: 'created_at',
    time: 'created_at',
    amount: [
      'current_total_price - total_outstanding',
      'current_total_price',
      'total_price - total_outstanding',
      'total_price',
    ],
    discount: 'total_discounts',
    currency: 'currency',
    status: 'financial_status',
    store_id: 'location_id',
    channel: 'source_name',
  },
  zero: ['total_outstanding'],
  statuses: { leftOut: shopifyLeftOut, counted: shopifyCounted },
  where: {
    cancelled: 'cancelled_at is null',
    test: "test is null or test not in ('true', 'TRUE', 'True', '1', 't')",
  },
});
