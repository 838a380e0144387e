import { preset } from './preset.ts';

/** A status as its slug and as the database has it. */
const slugs = (...words: string[]): string[] => words.flatMap((word) => [word, `wc-${word}`]);

export const woocommerceOrders = preset({
  id: 'woocommerce-orders',
  names: { en: 'WooCommerce orders', zh: 'WooCommerce 订单' },
  table: 'transactions',
  header: ['order_id', 'order_date', 'status', 'order_total', 'customer_id', 'billing_email'],
  grain: 'order',
  traps: {
    en: 'customer 0 is a guest: the billing e-mail stands in; failed, cancelled, refunded and unpaid orders are left out, on hold among them: nobody has paid yet',
    zh: 'customer_id 为 0 者为访客：以账单邮箱代替；排除失败、取消、退款与未付款订单（含保留：尚未付款）',
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
  statuses: {
    leftOut: {
      unpaid: slugs(
        'pending',
        'pending payment',
        'on-hold',
        'failed',
        'checkout-draft',
        'auto-draft',
        'draft',
      ).concat('待付款', '等待付款', '待支付', '未付款', '未支付', '保留', '失败', '草稿'),
      cancelled: slugs('cancelled', 'canceled', 'refunded', 'trash').concat(
        '已取消',
        '已关闭',
        '取消',
        '已退款',
        '回收站',
      ),
    },
    counted: slugs('processing', 'completed', 'partially-refunded').concat(
      '处理中',
      '正在处理',
      '已完成',
      '完成',
    ),
  },
  where: { refunded: 'order_total = 0 or order_total > refunded_total' },
  orderTotals: ['amount', 'discount'],
});
