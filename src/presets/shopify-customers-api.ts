import { preset } from './preset.ts';

export const shopifyCustomersApi = preset({
  id: 'shopify-customers-api',
  names: { en: 'Shopify customers (API)', zh: 'Shopify 客户（API）' },
  table: 'customers',
  header: ['id', 'first_name', 'last_name', 'email', 'orders_count', 'total_spent', 'created_at'],
  grain: 'record',
  traps: {
    en: 'the number is the customer, as in the orders of the API; the CSV export of orders has the e-mail',
    zh: '以编号为客户编号，与 API 订单一致；CSV 订单导出则为邮箱',
  },
  columns: {
    customer_id: 'id',
    first_contact: 'created_at',
    consent_marketing: 'accepts_marketing',
    segment: 'tags',
  },
});
