import { ended, refundedZh, standing, unpaidZh } from './chinese-statuses.ts';
import { preset } from './preset.ts';

export const jushuitanOrders = preset({
  id: 'jushuitan-orders',
  names: { en: 'Jushuitan ERP orders', zh: '聚水潭 ERP 订单' },
  table: 'transactions',
  header: ['线上订单号', '店铺', '买家账号', '付款日期', '已付金额'],
  grain: 'line',
  traps: {
    en: 'many shops in one file: the same account in two of them is two people unless links say otherwise, the same order number two orders; the amount paid counts once for an order',
    zh: '一个文件含多个店铺：不同店铺的同名账号按两人计，除非 links 表另有说明，同号订单按两单计；已付金额每单只计一次',
  },
  columns: {
    order_id: '线上订单号',
    customer_id: '买家账号',
    date: '付款日期',
    time: '付款日期',
    amount: '已付金额',
    store_id: '店铺',
    product_id: ['商品编码', '原始商品编码', '款式编码'],
    qty: '数量',
    unit_price: ['商品单价', '单价'],
    status: ['状态', '订单状态'],
  },
  statuses: {
    leftOut: {
      cancelled: ended('%取消%', '%关闭%', 'Cancelled'),
      refunded: refundedZh,
      // What was merged or split stands there again as the orders that came of it.
      merged: ['被合并', 'Merged'],
      split: ['被拆分', 'Split'],
      unpaid: [...unpaidZh, 'WaitPay'],
    },
    counted: standing(
      '%发货%',
      '%审%',
      '%已付款%',
      '%完成%',
      '%成功%',
      '%收货%',
      '%签收%',
      '异常',
      'Delivering',
      'WaitConfirm',
      'WaitFConfirm',
      'Sent',
      'Question',
      'WaitOuterSent',
    ),
  },
  where: { unpaid: '付款日期 is not null' },
  orderTotals: ['amount'],
  shop: '店铺',
});
