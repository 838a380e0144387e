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
  where: {
    closed: "订单状态 not like '%关闭%'",
    unpaid: "订单状态 not like '等待买家付款%'",
    gift: '买家实际支付金额 != 0',
  },
  orderTotals: ['amount'],
});
