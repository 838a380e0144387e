import { preset } from './preset.ts';

export const pinduoduoOrders = preset({
  id: 'pinduoduo-orders',
  names: { en: 'Pinduoduo orders', zh: '拼多多订单' },
  table: 'transactions',
  header: ['订单号', '订单成交时间', '商家实收金额(元)', '售后状态'],
  grain: 'order',
  traps: { en: 'there is no buyer', zh: '不含买家' },
  columns: { order_id: '订单号', date: '订单成交时间', amount: '商家实收金额(元)' },
  noBuyer: {
    en: 'Pinduoduo orders name no buyer. The orders of your ERP (聚水潭: 买家账号) or of your own member system do.',
    zh: '拼多多订单不含买家。ERP 订单（聚水潭：买家账号）或自有会员系统的订单可用。',
  },
});
