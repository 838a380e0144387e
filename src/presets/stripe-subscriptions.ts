import { preset } from './preset.ts';

export const stripeSubscriptions = preset({
  id: 'stripe-subscriptions',
  names: { en: 'Stripe subscriptions (API)', zh: 'Stripe 订阅（API）' },
  table: 'contracts',
  header: ['id', 'customer_id', 'current_period_end', 'cancel_at_period_end', 'status'],
  grain: 'record',
  traps: {
    en: 'it ends when it ended, not when its end was asked for; what was never paid for is left out',
    zh: '以实际终止时间为准，而非申请取消时间；从未付款的订阅不计',
  },
  columns: {
    contract_id: 'id',
    customer_id: 'customer_id',
    start: ['start_date', 'created'],
    terminated_on: 'ended_at',
    end: 'cancel_at',
  },
  statuses: {
    column: 'status',
    leftOut: { 'never paid': ['incomplete', 'incomplete_expired'] },
    counted: ['active', 'trialing', 'past_due', 'unpaid', 'canceled', 'cancelled', 'paused', 'ended'],
  },
});
