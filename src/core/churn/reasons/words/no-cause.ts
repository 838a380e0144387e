import { listed, type Lexicon } from '../../../texts/lexicon.ts';
import { betterZh, combined, rivalsZh } from '../rivals.ts';
import type { ReasonTagId } from '../tags.ts';

/** What says who ended it, or too little to say why. */
export const noCause = {
  price_unresolved: {
    en: listed(`
      too expensive, expensive, too dear, too costly, price too high, prices too high, price is too high,
      prices are too high, high price*, high cost*, cost too much, costs too much, costs a lot, overpriced,
      too much money, price, prices, pricing, cost, costs, cheaper, too pricey, pricey, pricy, steep price*, !cheap,
      !the cheapest, !affordable, !reasonably priced`),
    zh: [
      ...combined(combined(['不比'], rivalsZh), betterZh),
      ...listed(
        '!便宜, !实惠, 太贵, 贵, 很贵, 价格很高, 价格过高, 定价太高, 偏贵, 贵了, 价格高, 价格太高, 价格偏高, 价格贵, 价太高, 费用高, 费用太高, 收费高, 收费太高, 收费贵, 嫌贵, 价格原因, 价格因素',
      ),
    ],
  },
  payment_failed: {
    en: listed(`
      card expired, expired card, card has expired, card had expired, card ran out, card has run out,
      card had run out, payment failed, payment failure*, failed payment*, payment declined,
      payment was declined, payment rejected, payment was rejected, payment was refused, bank declined,
      declined by the bank, declined by bank, rejected by the bank, card declined, card was declined,
      insufficient funds, direct debit failed, direct debit bounced, debit bounced, card replaced,
      new card number, payment method, payment issue*, payment error*, payment problem*, involuntary`),
    zh: listed(`
      卡过期, 卡已过期, 银行卡过期, 信用卡过期, 卡到期, 换卡, 换了卡, 银行卡换了, 卡换了, 卡丢了, 卡失效,
      扣款失败, 扣费失败, 刷卡失败, 刷卡不成功, 刷卡没成功, 刷不了卡, 扣款没成功, 扣款未成功, 支付失败, 付款失败, 付款未成功, 代扣失败, 自动扣款失败,
      银行拒绝, 银行拒付, 余额不足`),
  },
  withdrawn: {
    en: listed(`
      discontinued, product discontinued, service discontinued, plan discontinued, discontinu*, no longer offer*,
      no longer sold, no longer available, withdrawn from, market exit, withdrew from, withdrawn by us,
      left the market, region closed, branch closed by us, end of life, sunset, unprofitable,
      dropped by us, not profitable`),
    zh: listed(
      '停产, 停售, 停止服务, 停止供应, 停止销售, 业务下线, 产品下线, 套餐下线, 业务停办, 退出市场, 撤出, 撤店, 不再提供, 不再销售, 无利可图',
    ),
  },
  not_said: {
    en: listed(`
      dont know, do not know, not sure, unknown, other, others, n/a, na, =none, none given, no reason, no comment,
      no particular reason, not given, not stated, not specified, unspecified, prefer not to say,
      rather not say, blank, misc, miscellaneous, tbd`),
    zh: listed(
      '不清楚, 不知道, 不详, 未知, 其他, 其它, 其他原因, =无, 未填, 未填写, 没填, 不方便说, 不方便透露, 不想说, 没有原因, 没原因, 没什么原因, 说不清, 说不上来, 未说明',
    ),
  },
} satisfies Partial<Lexicon<ReasonTagId>>;
