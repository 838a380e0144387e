import { preset } from './preset.ts';

export const stripePayments = preset({
  id: 'stripe-payments',
  names: { en: 'Stripe payments (dashboard)', zh: 'Stripe 付款（控制台）' },
  table: 'transactions',
  header: ['id', 'Amount', 'Amount Refunded', 'Currency', 'Customer ID', 'Status'],
  // The API's charges have these too, in other spellings.
  without: ['created', 'paid'],
  grain: 'order',
  traps: {
    en: 'decimal amounts (the API has cents: stripe-charges); failed payments are left out; refunds are taken off',
    zh: '金额为元（API 为分：stripe-charges）；排除失败付款；已扣除退款',
  },
  columns: {
    order_id: 'id',
    customer_id: ['Customer ID', 'Customer Email'],
    date: ['Created (UTC)', 'Created date (UTC)'],
    time: ['Created (UTC)', 'Created date (UTC)'],
    amount: 'Amount - "Amount Refunded"',
    currency: 'Currency',
    status: 'Status',
    payment_method: 'Card Brand',
  },
  zero: ['Amount Refunded'],
  where: {
    failed:
      "Status in ('Paid', 'paid', 'Refunded', 'refunded', 'Partially Refunded', 'Partially refunded', 'Partial refund', 'Succeeded', 'succeeded', 'Disputed', 'disputed')",
  },
});
