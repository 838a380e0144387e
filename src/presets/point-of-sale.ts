import { denials, ended, unpaidZh } from './chinese-statuses.ts';
import { preset } from './preset.ts';

/** Whether a sale was not taken back, by the column of its status. Of a refund that was withdrawn the sale stands. */
const stands = (status: string) =>
  `实收金额 <= 0 or ${status} is empty or ${status} not like '%退%'${['部分', '关闭', '取消'].map((word) => ` or ${status} like '%${word}%'`).join('')}`;

export const pointOfSale = preset({
  id: 'point-of-sale',
  names: { en: 'Tills (Pospal, Keruyun)', zh: '收银系统（银豹、客如云）' },
  table: 'transactions',
  header: ['下单时间', '原价', '实收金额', '会员卡号'],
  grain: 'order',
  traps: {
    en: 'walk-ins without a card are guests; voided, refunded and unpaid sales are left out',
    zh: '无会员卡者为散客；排除作废、已退款与未付款的单据',
  },
  columns: {
    order_id: ['流水号', '单据号', '订单号', '小票号'],
    customer_id: ['会员卡号', '会员编号'],
    date: '下单时间',
    time: '下单时间',
    list_price: '原价',
    amount: '实收金额',
    store_id: ['门店', '门店名称', '机构名称'],
    payment_method: ['支付方式', '付款方式'],
    status: ['单据状态', '订单状态'],
  },
  nothing: { 会员卡号: ['散客', '非会员', '-', '0', '无'] },
  statuses: {
    leftOut: {
      void: ['%作废%', '%反结账%', '%撤单%', '%撤销%', 'void', 'voided'],
      cancelled: ended('%取消%', '%关闭%', 'cancelled', 'canceled'),
      refunded: ['%已退款%', '%已退单%', '%全额退款%', '%全部退款%', 'refunded'],
      unpaid: ['%挂单%', '%未结账%', '%待结账%', ...unpaidZh, 'unpaid'],
    },
    counted: [
      // Goods that came back are sales below zero.
      '%退货%',
      '%退款%',
      '正常',
      '%完成%',
      '%已结账%',
      '%已付款%',
      '%已支付%',
      '%成功%',
      'normal',
      'completed',
      'paid',
      ...denials,
    ],
  },
  // A sale above zero whose status speaks of money back: it was taken back whole, and no record below zero says so.
  where: {
    refunded: stands('单据状态'),
    returned: stands('订单状态'),
  },
});
