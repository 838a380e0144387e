import { listed, type Lexicon } from './lexicon.ts';

const combined = (who: readonly string[], says: readonly string[]) =>
  who.flatMap((subject) => says.map((verb) => subject + verb));
const refusals = listed('不同意, 也不同意, 都不同意, 不让, 反对, 不批, 没批, 不准, 不支持');

/**
 * What customers say in their own words that speaks for or against a reason to stay. Only what is plain: a word with
 * two meanings is left out, or its other meaning stands under `nothing`.
 */
export const hints = {
  near: {
    en: listed(`
      near, nearby, close by, close to home, close to my, close to work, close to us, next door,
      on the way, on my way, around the corner, round the corner, walking distance, convenient*,
      convenience, handy, easy to get to, easy to reach, easy parking, open late, open 24 hours, open 24/7,
      24 hour store, 24 hour shop, saves a trip, nearest`),
    zh: listed(`
      方便, 便利, 便捷, 顺路, 离家近, 离得近, 离公司近, 离单位近, 很近, 近便, 就近, 附近, 楼下, 家门口,
      门口就有, 不远, 走路就到, 步行就到, 几步路, 24小时营业, 营业到很晚, 开到很晚, 随时能买`),
  },
  cheap: {
    en: listed(`
      cheap, cheapest, inexpensive, not expensive, isnt expensive, good value, great value,
      value for money, worth the money, good price*, great price*, best price*, low price*, lowest price*,
      fair price*, reasonable price*, reasonably priced, well priced, affordable, good deal, great deal,
      a real bargain, cant beat the price, cheaper here, cheaper than elsewhere`),
    zh: listed(`
      便宜, 划算, 实惠, 不贵, 低价, 价格低, 价格公道, 价格合理, 价格实在, 性价比高, 性价比很高, 物美价廉,
      价廉物美, 物超所值, 超值, 优惠多, 优惠力度大, 全网最低价, cp值高, 比别家便宜, 比别家更便宜,
      比其他家便宜, 比别处便宜, 比网上便宜, 便宜点心`),
  },
  no_need: {
    en: listed(`
      no longer need, no longer needed, no longer use, no longer want, no need, have no use, no use for,
      dont need it, dont need this, dont need that, dont need them, dont need any, dont need one,
      do not need it, do not need this, do not need any, doesnt need it, not needed, dont use it,
      do not use it, dont use any, not interested`),
    zh: listed(`
      不需要了, 不再需要, 不需要, 用不上, 用不着, 没需求, 没有需求, 没需要, 没有需要, 没这个需求,
      没有这个需求, 没这个需要, 没有这个需要, 不想要了, 不感兴趣, 没兴趣`),
  },
  way_out: {
    en: listed(`
      port out, porting out, porting code, pac code, port my number, porting my number, number portability,
      transfer my number, termination fee*, early termination, cancellation fee*, exit fee*, how to cancel,
      how do i cancel, how can i cancel, how to leave, how do i leave, how can i leave, close my account,
      cancel my contract, cancel the contract, cancel my subscription, end my contract,
      terminate my contract, terminate the contract, get out of my contract, get out of the contract,
      switch provider*, notice period, when does my contract end, contract end date, break fee*`),
    zh: listed(`
      携号转网, 携转, 转网, 携出, 携码, 解约, 违约金, 解约金, 解除合同, 终止合同, 终止协议, 提前终止, 退网,
      销户, 注销账户, 注销账号, 怎么退订, 如何退订, 怎么取消合同, 如何取消合同, 合同什么时候到期,
      合约什么时候到期, 合约几时到期, 合约到期时间, 合同到期时间`),
  },
  bargain: {
    en: listed(`
      price match*, match the price, match their price, match this price, match that price,
      beat their price, any discount*, a discount, bigger discount, more discount, extra discount,
      get a discount, a better price, lower the price, lower your price, reduce the price,
      bring the price down, negotiate, negotiate the price, haggle*, knock something off, money off,
      cheaper for me, best price you can, your best price, do better on the price, special price,
      make it cheaper`),
    zh: listed(`
      便宜点, 便宜一点, 便宜些, 再便宜, 能便宜, 可以便宜, 便宜多少, 砍价, 还价, 讨价还价, 议价, 讲价,
      打个折, 打折吗, 能打折, 可以打折, 能不能打折, 给个折扣, 有折扣吗, 有没有折扣, 优惠点, 优惠一点,
      再优惠, 少算点, 抹零, 降点价, 能降价, 价保, 保价, 补差价, 退差价, 同价, 跟价, 比价, 最低价, 最低多少`),
  },
  price_question: {
    en: listed(`
      discount*, coupon*, voucher*, promo code*, promotion*, special offer*, on sale, next sale, clearance,
      student price, cashback`),
    zh: listed(`
      折扣, 打折, 几折, 优惠, 优惠券, 优惠码, 促销, 特价, 满减, 红包, 有活动吗, 有没有活动, 降价`),
  },
  suggestion: {
    en: listed(`
      suggest, suggestion*, i would suggest, id suggest, you could, you should, you might want to,
      would be nice if, would be great if, would be better if, it would help if, please consider,
      how about, why dont you, why not add, my advice, could be improved, room for improvement`),
    zh: listed(`
      建议, 提个意见, 提点意见, 改进意见, 希望改进, 希望能改进, 希望可以改进, 希望增加, 希望能增加,
      希望可以增加, 就更好了, 就完美了, 最好能, 能否增加, 可以考虑, 可否考虑, 不妨`),
  },
  praise: {
    en: listed(`
      excellent, fantastic, outstanding, amazing, wonderful, superb, perfect, love it, love this, love you,
      love your, great service, well done, kudos, compliment*, highly recommend*, keep it up,
      very satisfied, very happy with, delighted, impressed, couldnt be happier`),
    zh: listed(`
      表扬, 点赞, 赞一个, 满意, 很棒, 太棒, 好评, 优秀, 特别好, 非常好, 服务好, 服务很好, 服务周到, 热情,
      值得推荐, 强烈推荐, 感谢信, 锦旗, 很喜欢, 超喜欢, 非常喜欢`),
  },
  /** The tone of a complaint, by the three rungs of satisfaction below neutral. */
  indignant: {
    en: listed(`
      angry, very angry, furious, livid, outraged, outrageous, indignant, appalled, appalling, disgusted,
      disgusting, disgraceful, a disgrace, shameful, scandalous, unacceptable, intolerable, unforgivable,
      very dissatisfied, extremely dissatisfied, completely dissatisfied, very unhappy with,
      worst service, worst experience, worst company, the worst ever, never again, rip off, ripped off,
      scam, scammed, scammers, swindle*, crooks, legal action, take you to court, i want compensation,
      demand compensation, warn everyone, warn everybody, warn others, tell everyone to avoid`),
    zh: listed(`
      愤怒, 气愤, 生气, 气死, 气炸, 气人, 怒了, 忍无可忍, 不可接受, 不能接受, 无法接受, 难以接受, 无法忍受,
      太过分, 很过分, 无耻, 态度恶劣, 极其恶劣, 性质恶劣, 很不满意, 非常不满意, 十分不满意, 极不满意,
      强烈不满, 垃圾公司, 垃圾服务, 太垃圾, 坑人, 坑爹, 黑心, 骗子, 欺骗消费者, 最差的, 差到极点, 差劲透了,
      要求赔偿, 索赔, 必须赔偿, 曝光你们, 投诉到底, 起诉, 再也不来, 再也不买, 再也不会来, 再也不会买,
      告诉大家别`),
  },
  annoyed: {
    en: listed(`
      annoyed, annoying, irritated, irritating, vexed, upset, frustrated, frustrating, dissatisfied,
      unsatisfied, not satisfied, unhappy, not happy, displeased, fed up, sick of, had enough of,
      let down, poor service, bad service`),
    zh: listed(`
      恼火, 恼怒, 烦躁, 烦人, 烦死, 心烦, 闹心, 窝火, 窝心火, 郁闷, 不满意, 不满, 不高兴, 不开心, 不爽,
      很不舒服, 不耐烦, 受够了`),
  },
  regretful: {
    en: listed(`
      disappointed, disappointing, disappointment, a pity, a shame, regret, regrets, regrettable,
      not very satisfied, not really satisfied, not quite satisfied, rather dissatisfied, not impressed,
      could have been better, expected better, expected more, made do`),
    zh: listed(`
      失望, 遗憾, 可惜, 后悔, 不太满意, 不大满意, 不够满意, 不是很满意, 不怎么满意, 有点不满, 略有不满,
      不如预期, 不太理想, 凑合, 将就, 勉强能用`),
  },
  budget: {
    en: listed(`
      cant afford, cannot afford, can not afford, couldnt afford, could not afford, out of budget,
      over budget, over my budget, over our budget, beyond my budget, beyond our budget, no budget,
      budget cut*, cut our budget, tight budget, limited budget, budget is limited, budget freeze,
      short of money, no money, lost my job, too expensive for me, on a budget`),
    zh: listed(`
      预算不够, 预算不足, 预算有限, 预算紧张, 预算削减, 预算被砍, 超预算, 超出预算, 没预算, 没有预算,
      负担不起, 买不起, 经济困难, 收入减少, 失业, 手头紧, 没钱, 资金不足, 资金紧张, 囊中羞涩`),
  },
  credit: {
    en: listed(`
      credit refused, credit declined, credit rejected, credit was refused, credit was declined,
      refused credit, declined credit, failed the credit check, failed credit check, loan refused,
      loan declined, loan was declined, loan was refused, loan rejected, financing declined,
      financing refused, no credit history, bad credit, poor credit, low credit score, not creditworthy`),
    zh: listed(`
      征信不, 征信有问题, 征信没过, 征信花, 信用不足, 信用不够, 信用分不够, 信用审核未通过, 贷款被拒,
      贷款没批, 贷款未批, 贷款不批, 分期被拒, 分期没过, 拒贷, 授信不足, 授信被拒, 额度不够, 额度不足`),
  },
  age: {
    en: listed(`
      underage, under age, under 18, too young, not old enough, not yet 18, age limit*, age restriction*,
      minimum age, too old for`),
    zh: listed(`
      未成年, 未满18, 不满18, 没满18, 未满十八, 不满十八, 年龄不够, 年龄限制, 年龄太小, 年纪太小, 年龄超,
      超龄, 不到年龄`),
  },
  coverage: {
    en: listed(`
      no coverage, out of coverage, no signal, no service in my area, out of service area,
      outside your area, not available in my area, not available here, do not deliver, dont deliver,
      doesnt deliver, cant deliver, cannot deliver, no delivery to, outside your delivery,
      outside the delivery, no store near, no shop near, no branch near, no store nearby, no shop nearby,
      no branch nearby`),
    zh: listed(`
      无覆盖, 没覆盖, 未覆盖, 没有覆盖, 不覆盖, 覆盖不到, 不在服务区, 不在服务范围, 不在配送范围,
      超出配送范围, 不配送, 不能配送, 无法配送, 送不到, 没信号, 没有信号, 无信号, 附近没有, 附近没店,
      附近没门店, 没有门店, 没有网点, 没有分店`),
  },
  stock_out: {
    en: listed(`
      out of stock, sold out, no stock, not in stock, stock out, stockout*, back order*, backorder*,
      when will it be back, waiting for stock, restock*`),
    zh: listed(`
      缺货, 断货, 没货, 无货, 没有货, 售罄, 卖完了, 卖光, 脱销, 没库存, 没有库存, 无库存, 库存不足, 补货,
      到货通知, 什么时候有货, 何时有货, 几时有货`),
  },
  veto: {
    en: listed(`
      veto, vetoed, my wife said no, my husband said no, my parents said no, my boss said no,
      my wife wont let, my husband wont let, my parents wont let, my parents dont allow, family objects,
      family is against, boss rejected, management rejected, board rejected, board refused,
      procurement rejected, head office rejected, head office decided against, not approved by`),
    zh: combined(
      listed('家人, 家里, 老婆, 老公, 爱人, 父母, 爸妈, 妈妈, 爸爸, 领导, 公司, 单位, 总部, 采购, 上级'),
      refusals,
    ),
  },
  contract_elsewhere: {
    en: listed(`
      contract elsewhere, contract with another, contract with a competitor, contract with someone else,
      under contract with, tied to another, still in contract with, locked in with, bound to another,
      contract with my current, contract with our current`),
    zh: listed(`
      别家合同, 别家合约, 别家的合同, 别家的合约, 别家还有合同, 别家还有合约, 和别家签, 跟别家签, 与别家签,
      其他家合同, 其他家还有合同, 其他公司合同, 其他供应商合同, 现有供应商合同, 原供应商, 还在别家,
      对方合同`),
  },
  billing: {
    en: listed(`
      bill, bills, billing, billed, invoice*, charged twice, double charged, overcharge*, wrong charge*,
      wrong amount, wrongly charged, charged me for, hidden fee*`),
    zh: listed(`
      账单, 扣错款, 多扣, 多收费, 多收, 乱收费, 乱扣费, 重复扣费, 重复扣款, 扣费, 计费, 收费错误, 发票,
      隐形收费`),
  },
  rival_quote: {
    en: listed(`
      competitor quote*, competitors quote, quote from a competitor, quote from another, another quote,
      quote from someone else, quoted by another, quoted by a competitor, quote elsewhere, other quotes,
      competing quote*, competing offer*, other supplier quoted, asked your competitor*`),
    zh: listed(`
      别家报价, 别家的报价, 其他家报价, 其他家的报价, 竞品报价, 对手报价, 竞争对手报价, 友商报价, 同行报价,
      另一家报价, 找别家询价, 向别家询价, 问了别家, 问过别家, 货比三家, 对比了几家`),
  },
  /** What only looks like one of the above. */
  nothing: {
    en: listed(`
      near future, near perfect, near miss, nowhere near, near the end, at your convenience,
      at your earliest convenience, come in handy, on the way out, delivery is on the way, is on the way,
      cheap quality, cheap material*, cheap plastic, cheap looking, feels cheap, feel cheap, looks cheap,
      look cheap, cheap elsewhere, a good deal of, a great deal of, not the best price, no need to,
      dont need any help, no need for a, no use for complaining, not needed to, you should be ashamed,
      love to, perfect storm, upset stomach, stomach upset, no money back, bill gates, charged me for nothing`),
    zh: [
      ...listed(`
        方便面, 方便粉丝, 方便的话, 方便时, 方便接, 方便联系, 方便吗, 行个方便, 便利店, 便利贴, 附近人,
        便宜吗, 划算吗, 贪便宜, 占便宜, 便宜货, 便宜没好货, 别家便宜, 别家更便宜, 那边便宜, 那边更便宜,
        其他家便宜, 其他家更便宜, 网上便宜, 网上更便宜, 需不需要, 不需要排队, 不需要等, 不需要预约,
        不需要发票, 不需要回电, 不需要回复, 不需要担心, 了解约, 转网络, 转网页, 还价格, 还价值, 比价值,
        建议价, 建议零售价, 客服建议, 店员建议, 医生建议, 满意度, 不满足, 不满减, 即将就业, 好评返现, 刷好评, 失业保险, 货到付款,
        贵公司, 服务好不好, 没货到付款, 合同价格, 同价位`),
      ...combined(listed('贵公司, 你们公司, 你公司, 保险公司, 快递公司'), refusals),
    ],
  },
} satisfies Lexicon<string>;

export type HintTag = Exclude<keyof typeof hints, 'nothing'>;
