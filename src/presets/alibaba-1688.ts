import { ended, refundedZh, standing, unpaidZh } from './chinese-statuses.ts';
import { preset } from './preset.ts';

export const alibaba1688 = preset({
  id: 'alibaba-1688',
  names: { en: '1688 orders', zh: '1688 订单' },
  table: 'transactions',
  header: ['订单编号', '实付款(元)', '涨价或折扣(元)', '订单付款时间'],
  grain: 'line',
  traps: {
    en: 'order cells stand on the first line of an order only; what was paid counts once; closed orders are left out',
    zh: '订单信息只填在首行；实付款只计一次；排除已关闭订单',
  },
  columns: {
    order_id: '订单编号',
    customer_id: ['买家会员名', '买家公司名'],
    date: ['订单付款时间', '订单创建时间'],
    time: '订单付款时间',
    amount: '实付款(元)',
    product_id: ['货号', '单品货号', '货品标题'],
    unit_price: '单价(元)',
    qty: '数量',
    status: '订单状态',
  },
  filledOnce: [
    '订单编号',
    '买家会员名',
    '买家公司名',
    '实付款(元)',
    '订单状态',
    '订单创建时间',
    '订单付款时间',
  ],
  statuses: {
    leftOut: {
      closed: ended('%关闭%', '%取消%', '%终止%', 'cancel', 'terminated'),
      refunded: refundedZh,
      unpaid: [...unpaidZh, 'waitbuyerpay'],
    },
    counted: standing(
      '%成功%',
      '%完成%',
      '%发货%',
      '%收货%',
      '%签收%',
      '%已付款%',
      'success',
      'waitsellersend',
      'waitbuyerreceive',
      'confirm_goods',
    ),
  },
  where: { unpaid: '订单付款时间 is not null' },
  orderTotals: ['amount'],
});
