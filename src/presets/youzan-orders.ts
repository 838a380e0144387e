import { ended, refundedZh, standing, unpaidZh } from './chinese-statuses.ts';
import { preset } from './preset.ts';

export const youzanOrders = preset({
  id: 'youzan-orders',
  names: { en: 'Youzan orders', zh: '有赞订单' },
  table: 'transactions',
  header: ['订单号', '买家付款时间', '订单实付金额', '买家手机号', '归属店铺'],
  grain: 'order',
  traps: {
    en: 'refunds are taken off, and orders that were refunded whole are left out; the column of the distributor stands there twice and is not read; closed orders are left out',
    zh: '已扣除退款，排除全额退款的订单；“分销员”列重复出现，不读取；排除已关闭订单',
  },
  columns: {
    order_id: '订单号',
    customer_id: '买家手机号',
    date: '买家付款时间',
    time: '买家付款时间',
    amount: ['订单实付金额 - 订单已退款金额', '订单实付金额'],
    list_price: '商品金额合计',
    discount: '店铺优惠合计',
    store_id: '归属店铺',
    status: '订单状态',
  },
  zero: ['订单已退款金额'],
  statuses: {
    leftOut: {
      closed: ended('%关闭%', '%取消%', 'TRADE_CLOSED', 'TRADE_CANCEL'),
      refunded: refundedZh,
      unpaid: [...unpaidZh, 'WAIT_BUYER_PAY'],
    },
    counted: standing(
      '%完成%',
      '%成功%',
      '%发货%',
      '%收货%',
      '%签收%',
      '%已付款%',
      '%接单%',
      '%成团%',
      '%核销%',
      '%自提%',
      'TRADE_PAID',
      'WAIT_CONFIRM',
      'WAIT_SELLER_SEND_GOODS',
      'WAIT_BUYER_CONFIRM_GOODS',
      'TRADE_SUCCESS',
    ),
  },
  where: {
    unpaid: '买家付款时间 is not null',
    refunded: '订单实付金额 = 0 or 订单实付金额 > 订单已退款金额',
  },
  orderTotals: ['amount', 'discount'],
});
