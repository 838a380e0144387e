import { ended, refundedZh, standing, unpaidZh } from './chinese-statuses.ts';
import { preset } from './preset.ts';

export const taobaoOrders = preset({
  id: 'taobao-orders',
  names: { en: 'Taobao or Tmall orders', zh: '淘宝/天猫订单' },
  table: 'transactions',
  header: ['订单编号', '买家会员名', '买家实际支付金额', '订单状态'],
  grain: 'order',
  traps: {
    en: 'closed and unpaid orders are left out, and zero-yuan gifts',
    zh: '排除交易关闭与未付款订单，以及零元赠品',
  },
  columns: {
    order_id: '订单编号',
    customer_id: '买家会员名',
    date: ['订单付款时间', '订单创建时间'],
    time: ['订单付款时间', '订单创建时间'],
    amount: '买家实际支付金额',
    status: '订单状态',
    store_id: '店铺名称',
  },
  statuses: {
    leftOut: {
      closed: ended('%关闭%', '%取消%', 'TRADE_CLOSED%'),
      refunded: refundedZh,
      unpaid: [
        ...unpaidZh,
        '%没有创建支付宝交易%',
        'WAIT_BUYER_PAY',
        'WAIT_PRE_AUTH_CONFIRM',
        'TRADE_NO_CREATE_PAY',
        'PAY_PENDING',
      ],
    },
    counted: standing(
      '%成功%',
      '%完成%',
      '%发货%',
      '%收货%',
      '%签收%',
      '%已付款%',
      '%待评价%',
      'WAIT_SELLER_SEND_GOODS',
      'SELLER_CONSIGNED_PART',
      'WAIT_BUYER_CONFIRM_GOODS',
      'TRADE_BUYER_SIGNED',
      'TRADE_FINISHED',
      'PAID_FORBID_CONSIGN',
    ),
  },
  where: { gift: '买家实际支付金额 != 0' },
  orderTotals: ['amount'],
});
