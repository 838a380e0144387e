import { preset } from './preset.ts';

export const woocommerceOrders = preset({
  id: 'woocommerce-orders',
  names: { en: 'WooCommerce orders', zh: 'WooCommerce 订单' },
  table: 'transactions',
  header: ['order_id', 'order_date', 'status', 'order_total', 'customer_id', 'billing_email'],
  grain: 'order',
  traps: {
    en: 'customer 0 is a guest: the billing e-mail stands in; failed, cancelled, refunded and unpaid orders are left out',
    zh: 'customer_id 为 0 者为访客：以账单邮箱代替；排除失败、取消、退款与未付款订单',
  },
  columns: {
    order_id: 'order_id',
    customer_id: ['customer_id', 'billing_email'],
    date: ['paid_date', 'order_date'],
    time: 'order_date',
    amount: ['order_total - refunded_total', 'order_total'],
    discount: 'discount_total',
    coupon_id: ['coupon_items', 'coupons'],
    currency: ['order_currency', 'currency'],
    status: 'status',
    payment_method: 'payment_method',
  },
  nothing: { customer_id: ['0'] },
  zero: ['refunded_total'],
  where: {
    unpaid:
      "status not in ('pending', 'on-hold', 'failed', 'checkout-draft', 'wc-pending', 'wc-on-hold', 'wc-failed')",
    cancelled: "status not in ('cancelled', 'refunded', 'trash', 'wc-cancelled', 'wc-refunded')",
  },
  orderTotals: ['amount', 'discount'],
});
