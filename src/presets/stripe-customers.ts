import { preset } from './preset.ts';

export const stripeCustomers = preset({
  id: 'stripe-customers',
  names: { en: 'Stripe customers (API)', zh: 'Stripe 客户（API）' },
  table: 'customers',
  header: ['id', 'created', 'delinquent', 'invoice_prefix', 'email'],
  grain: 'record',
  traps: {
    en: 'customers who were deleted are left out; a postal address of the state is the region',
    zh: '排除已删除的客户；以地址中的州省为地区',
  },
  columns: {
    customer_id: 'id',
    first_contact: 'created',
    region: ['address_state', 'address_country'],
  },
  where: { deleted: "is_deleted is null or is_deleted not in ('true', 'TRUE', 'True')" },
});
