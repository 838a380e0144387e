import { preset } from './preset.ts';

export const douyinOrders = preset({
  id: 'douyin-orders',
  names: { en: 'Douyin orders', zh: '抖音订单' },
  table: 'transactions',
  header: ['主订单编号', '子订单编号', '订单提交时间', '订单应付金额', '售后状态'],
  grain: 'line',
  traps: { en: 'the buyer is encrypted', zh: '买家信息加密' },
  columns: {
    order_id: '主订单编号',
    product_id: ['商品ID', '商家编码'],
    date: '订单提交时间',
    amount: '订单应付金额',
  },
  noBuyer: {
    en: 'Douyin orders hold the buyer in encrypted form only. The orders of your ERP (聚水潭: 买家账号) or of your own member system do.',
    zh: '抖音订单中的买家信息已加密。ERP 订单（聚水潭：买家账号）或自有会员系统的订单可用。',
  },
});
