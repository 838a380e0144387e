import { preset } from './preset.ts';

export const shopifyCustomers = preset({
  id: 'shopify-customers',
  names: { en: 'Shopify customers', zh: 'Shopify 客户' },
  table: 'customers',
  header: ['First Name', 'Last Name', 'Email', 'Total Spent', 'Total Orders', 'Tags'],
  without: ['Lineitem name'],
  grain: 'record',
  traps: {
    en: 'the e-mail is the customer, as in the orders; who has none is left out',
    zh: '以邮箱为客户编号，与订单一致；无邮箱者不计',
  },
  columns: {
    customer_id: 'Email',
    consent_marketing: ['Accepts Email Marketing', 'Accepts Marketing'],
    segment: 'Tags',
    region: ['Default Address Province Code', 'Province Code', 'Province'],
  },
  where: { 'no e-mail': 'Email is not null' },
});
