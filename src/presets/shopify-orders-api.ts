import { preset } from './preset.ts';

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
    en: 'cancelled, unpaid, refunded and test orders are left out; orders without a customer are guests; refunds of parts stand in another file',
    zh: '排除取消、未付款、已退款与测试订单；无客户者为访客；部分退款在另一文件中',
  },
  columns: {
    order_id: 'id',
    customer_id: 'customer_id',
    date: 'created_at',
    time: 'created_at',
    amount: 'total_price',
    discount: 'total_discounts',
    currency: 'currency',
    status: 'financial_status',
    store_id: 'location_id',
    channel: 'source_name',
  },
  where: {
    cancelled: 'cancelled_at is null',
    unpaid: "financial_status not in ('pending', 'voided', 'expired', 'refunded')",
    test: "test is null or test not in ('true', 'TRUE', 'True')",
  },
});
