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
  where: {
    cancelled: "订单状态 not like '%取消%' and 订单状态 not like '%删除%'",
    unpaid: "订单状态 != '等待付款'",
  },
  orderTotals: ['amount'],
});
