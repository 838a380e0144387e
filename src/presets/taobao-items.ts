import { preset } from './preset.ts';

export const taobaoItems = preset({
  id: 'taobao-items',
  names: { en: 'Taobao or Tmall order items', zh: '淘宝/天猫宝贝明细' },
  table: 'transactions',
  header: ['订单编号', '标题', '价格', '购买数量'],
  without: ['买家实际支付金额'],
  grain: 'line',
  traps: {
    en: 'the lines of the orders file, never a second revenue: the amount paid for an order is shared out over them',
    zh: '是订单文件的明细行，不重复计收入：订单实付按行分摊',
  },
  columns: {
    order_id: '订单编号',
    product_id: ['外部系统编号', '商家编码', '标题'],
    unit_price: '价格',
    qty: '购买数量',
    variant: '商品属性',
  },
  linesOf: 'taobao-orders',
});
