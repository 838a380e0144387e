import { preset } from './preset.ts';

export const stripeCharges = preset({
  id: 'stripe-charges',
  names: { en: 'Stripe charges (API)', zh: 'Stripe 收款（API）' },
  table: 'transactions',
  header: [
    'id',
    'amount',
    'amount_refunded',
    'captured',
    'created',
    'currency',
    'customer_id',
    'paid',
    'status',
  ],
  grain: 'order',
  traps: {
    en: 'amounts are in cents; failed and uncaptured charges are left out, and currencies without cents',
    zh: '金额以分计；排除失败与未扣款的记录，以及无分币的货币',
  },
  columns: {
    order_id: 'id',
    customer_id: 'customer_id',
    date: 'created',
    time: 'created',
    amount: '(amount - amount_refunded) / 100',
    currency: 'currency',
    status: 'status',
  },
  zero: ['amount_refunded'],
  where: {
    failed: "status = 'succeeded'",
    'no cents': "currency not in ('jpy', 'krw', 'vnd', 'clp', 'JPY', 'KRW', 'VND', 'CLP')",
  },
});
