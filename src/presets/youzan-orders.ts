import { preset } from './preset.ts';

export const youzanOrders = preset({
  id: 'youzan-orders',
  names: { en: 'Youzan orders', zh: '有赞订单' },
  table: 'transactions',
  header: ['订单号', '买家付款时间', '订单实付金额', '买家手机号', '归属店铺'],
  grain: 'order',
  traps: {
    en: 'refunds are taken off; the column of the distributor stands there twice and is not read; closed orders are left out',
    zh: '已扣除退款；“分销员”列重复出现，不读取；排除已关闭订单',
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
  where: { closed: "订单状态 not like '%关闭%'", unpaid: '买家付款时间 is not null' },
  orderTotals: ['amount', 'discount'],
});
