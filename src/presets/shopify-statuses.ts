/*
 * Financial statuses of Shopify (OrderDisplayFinancialStatus), as codes and as labels. An authorised payment was checked
 * and not taken; a voided order was cancelled before it was.
 */

export const shopifyLeftOut = {
  cancelled: ['voided', 'void', 'cancelled', 'canceled', '已作废', '已取消'],
  refunded: ['refunded', '已退款', '全额退款', '退款成功'],
  unpaid: [
    'pending',
    'payment pending',
    'authorized',
    'authorised',
    'expired',
    'expiring',
    'unpaid',
    'overdue',
    '待处理',
    '待付款',
    '付款待处理',
    '已授权',
    '已失效',
    '已过期',
    '未付款',
    '未支付',
  ],
};

export const shopifyCounted = [
  'paid',
  'partially paid',
  'partially refunded',
  '已付款',
  '已支付',
  '部分付款',
  '部分支付',
  '部分退款',
];
