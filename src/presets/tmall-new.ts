import { preset } from './preset.ts';

export const tmallNew = preset({
  id: 'tmall-new',
  names: { en: 'Tmall orders, newer layout', zh: '天猫订单（新版）' },
  table: 'transactions',
  header: ['订单编号', '支付单号', '买家应付货款', '总金额', '商品标题'],
  without: ['买家会员名', '买家昵称'],
  grain: 'order',
  traps: { en: 'the layout leaves the buyer out', zh: '新版不含买家' },
  columns: { order_id: '订单编号', amount: '总金额', date: ['订单付款时间', '订单创建时间'] },
  noBuyer: {
    en: 'The newer Tmall order export names no buyer. The orders of your ERP (买家账号) or of Youzan (买家手机号) do, and so does the older export with 买家会员名.',
    zh: '新版天猫订单不含买家。ERP 导出的订单（买家账号）、有赞订单（买家手机号）或含“买家会员名”的旧版订单可用。',
  },
});
