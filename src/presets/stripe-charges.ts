import { preset } from './preset.ts';

/** Currencies whose amounts Stripe does not write in hundredths. */
const noCents = [
  'bif',
  'clp',
  'djf',
  'gnf',
  'jpy',
  'kmf',
  'krw',
  'mga',
  'pyg',
  'rwf',
  'vnd',
  'vuv',
  'xaf',
  'xof',
  'xpf',
];

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
    en: 'amounts are in cents; failed, uncaptured and wholly refunded charges are left out, and currencies without cents',
    zh: '金额以分计；排除失败、未扣款与全额退款的记录，以及无分币的货币',
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
  statuses: { leftOut: { failed: ['failed', 'pending'] }, counted: ['succeeded', 'paid'], others: 'failed' },
  where: {
    uncaptured: "captured not in ('false', 'False', 'FALSE', 'f', '0')",
    refunded: 'amount = 0 or amount > amount_refunded',
    'no cents': `currency not in (${[...noCents, ...noCents.map((code) => code.toUpperCase())].map((code) => `'${code}'`).join(', ')})`,
  },
});
