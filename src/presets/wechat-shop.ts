import { ended, refundedZh, standing, unpaidZh } from './chinese-statuses.ts';
import { preset } from './preset.ts';

export const wechatShop = preset({
  id: 'wechat-shop',
  names: { en: 'WeChat shop orders', zh: '微信小店订单' },
  table: 'transactions',
  header: ['订单号', '下单时间', '实付金额'],
  onlyAsked: true,
  grain: 'line',
  traps: {
    en: 'the header says too little to be recognised; an order with several goods repeats what was paid: counted once',
    zh: '表头特征不足，需指定；多商品订单实付重复出现：只计一次',
  },
  columns: {
    order_id: '订单号',
    customer_id: ['用户openid', 'openid', '买家ID', '下单人手机号', '收件人手机号', '收件人手机'],
    date: '下单时间',
    time: '下单时间',
    amount: '实付金额',
    product_id: ['商品编码', '商品ID', '商品名称'],
    qty: ['商品数量', '数量'],
    unit_price: ['商品单价', '商品价格'],
    status: '订单状态',
  },
  statuses: {
    leftOut: {
      cancelled: ended('%取消%', '%关闭%'),
      refunded: refundedZh,
      unpaid: unpaidZh,
    },
    counted: standing(
      '%完成%',
      '%成功%',
      '%发货%',
      '%收货%',
      '%签收%',
      '%已付款%',
      '%已支付%',
      '%评价%',
      '%自提%',
      '%核销%',
    ),
  },
  orderTotals: ['amount'],
});
