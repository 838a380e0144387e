import { date, id, money, text } from './columns.ts';
import { customerId, dateAliases } from './common.ts';
import { table } from './table.ts';

export const refunds = table({
  id: 'refunds',
  names: { en: 'Refunds', zh: '退款' },
  about: {
    en: 'Money given back. One record is one refund.',
    zh: '退还的款项。一行为一笔退款。',
  },
  fileNames: ['refund', '退款', '退款记录', '售后退款'],
  known: ['date'],
  columns: {
    customer_id: customerId(),
    date: date(
      { en: 'Day of the refund', zh: '退款日期' },
      {
        required: true,
        aliases: [...dateAliases, 'refund_date', 'refunded_at', '退款日期', '退款时间', '退款完结时间'],
      },
    ),
    amount: money(
      { en: 'Amount refunded', zh: '退款金额' },
      {
        aliases: ['refund_amount', 'amount_refunded', 'Refunded Amount', '金额', '退款金额'],
        note: { en: 'money given back, as a positive number', zh: '退还的金额，记为正数' },
      },
    ),
    order_id: id(
      { en: 'Order', zh: '订单编号' },
      { aliases: ['order_no', 'order_number', '订单编号', '订单号'] },
    ),
    reason_code: text(
      { en: 'Reason, coded', zh: '退款原因代码' },
      { aliases: ['refund_reason_code', '退款原因代码'] },
    ),
    reason_text: text(
      { en: 'Reason, in words', zh: '退款原因' },
      { aliases: ['reason', 'refund_reason', '退款原因', '原因'] },
    ),
    initiated_by: text(
      { en: 'Initiated by', zh: '发起方' },
      { aliases: ['requested_by', '发起方', '申请方'] },
    ),
  },
});
