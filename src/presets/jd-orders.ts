import { ended, refundedZh, standing, unpaidZh } from './chinese-statuses.ts';
import { preset } from './preset.ts';

export const jdOrders = preset({
  id: 'jd-orders',
  names: { en: 'JD orders', zh: '京东订单' },
  table: 'transactions',
  header: ['订单号', '商品ID', '订购数量', '京东价', '下单帐号'],
  grain: 'line',
  traps: {
    en: 'the total of the order stands on every line: counted once',
    zh: '订单金额在每个商品行重复：只计一次',
  },
  columns: {
    order_id: '订单号',
    product_id: '商品ID',
    qty: '订购数量',
    date: ['下单时间', '付款确认时间'],
    time: '下单时间',
    list_price: '京东价',
    amount: ['应付金额', '订单金额'],
    customer_id: '下单帐号',
    status: '订单状态',
    payment_method: '支付方式',
  },
  statuses: {
    leftOut: {
      cancelled: ended('%取消%', '%删除%', '%关闭%', 'TRADE_CANCELED', 'LOCKED_CANCELED'),
      refunded: ['%配送退货%', ...refundedZh],
      unpaid: [...unpaidZh, 'NOT_PAY', 'WAIT_PAY'],
    },
    counted: standing(
      '%完成%',
      '%出库%',
      '%发货%',
      '%收货%',
      '%签收%',
      '%配送%',
      '%已付款%',
      '%锁定%',
      '%暂停%',
      '%评价%',
      'WAIT_SELLER_STOCK_OUT',
      'WAIT_GOODS_RECEIVE_CONFIRM',
      'FINISHED_L',
      'LOCKED',
      'PAUSE',
    ),
  },
  orderTotals: ['amount'],
});
