import { listed, type Lexicon } from '../../texts/lexicon.ts';
import { combined, goneOver, phrases } from './rivals.ts';
import type { ReasonTagId } from './tags.ts';

const who = listed(
  '另一家, 别家, 其他家, 别的公司, 其他公司, 竞争对手, 对手, 友商, 同行, 那边, 那家, 别的店, 别人家',
);

const better = listed(
  '便宜, 更便宜, 还便宜, 都便宜, 要便宜, 优惠, 更优惠, 划算, 更划算, 好, 更好, 还好, 都好, 快, 更快, 强',
);
const worse = listed('不便宜, 没便宜, 没有便宜, 没有比较便宜, 没有更便宜, 不划算, 不优惠, 不好, 贵, 差, 慢');
const rivals = listed(
  'competitor*, the competitor*, your competitor*, other competitor*, competition, the competition, your competition, rival*, your rival*, others, the others, the rest, elsewhere, anywhere else, anyone else, everyone else, other provider*, other supplier*, other shop*, other compan*, another provider, another supplier',
);

/**
 * What people write as the reason why they leave, as data: longer than it is deep. Model §8.4 and what else is plain; a
 * word with two meanings is left out, or its other meaning stands under `nothing`.
 */
export const reasonLexicon = {
  moved: {
    en: listed(`
      moved, moving, moves, i am moving, moved away, moved house, moving house, moved abroad, moving abroad,
      relocat*, emigrat*, leaving the country, leaving town, left town, left the country, left the city,
      out of service area, outside the service area, out of the service area, out of area, out of your area,
      outside your area, not in your area, no longer in your area, no longer live, no longer living,
      dont live here, dont live there, do not live here, live too far away now, changed city, new city,
      transferred to, posted abroad, no coverage, no signal at, not covered at, you do not deliver to,
      you dont deliver to, no branch at`),
    zh: listed(`
      搬家, 搬迁, 搬走, 搬离, 搬去, 搬到, 搬了家, 迁居, 迁往, 移民, 移居, 定居, 出国, 回国了, 回老家, 回乡,
      调到外地, 调去外地, 工作调动, 外派, 不在本地, 离开本地, 去了外地, 去外地, 换了城市, 换城市, 无覆盖,
      没有覆盖, 没覆盖, 不在服务范围, 不在配送范围, 没有你们的店, 没有你们的网点, 没有门店, 没有网点`),
  },
  deceased: {
    en: listed(`
      deceased, passed away, died, has died, is dead, death of, death in the family, late husband, late wife,
      widowed, estate of`),
    zh: listed('去世, 逝世, 身故, 死亡, 病故, 过世, 离世, 不在人世, 走了(去世)'),
  },
  closed: {
    en: listed(`
      retired, retiring, retirement, went bust, gone bust, go bust, went under, gone under, into administration, in administration,
      into receivership, ceased operations, business closed, closed the business, closed our business,
      closed my business, closing the business, closing our shop, closed our shop, closing down, closed down,
      shut down, shutting down, out of business, ceased trading, stopped trading, bankrupt*, insolven*,
      liquidat*, wound up, winding up, dissolved, graduated, graduating, finished school, finished university,
      sold the business, sold our business, gave up the business, giving up the practice`),
    zh: listed(`
      退休, 停业, 歇业, 结业, 倒闭, 破产, 清算, 注销公司, 公司注销, 公司解散, 关门不做, 关门了, 店关了,
      店铺关闭, 不做生意, 生意不做, 不开店了, 转让了店, 毕业`),
  },
  no_need: {
    en: listed(`
      no longer need*, no longer use*, no longer using, no longer required, no longer want*, no longer have a,
      dont need, do not need, doesnt need, didnt need, not needed, no need, no use for, dont use, do not use,
      dont use it any more, dont use any more, not using, stopped using, hardly use*, hardly ever use*,
      rarely use*, never use it, sold the car, sold my car, sold the house, seasonal, end of season,
      project ended, project is finished, grown up, gave up coffee, stopped drinking, health reasons`),
    zh: listed(`
      不需要了, 不需要, 不再需要, 不再使用, 不用了, 没在用, 用不上, 用不着, 用不到, 用得少, 很少用, 没需求,
      没有需求, 没需要, 没有需要, 需求变了, 不喝了, 戒了, 季节性, 过季, 项目结束, 孩子大了, 卖了车, 车卖了`),
  },
  no_means: {
    en: listed(`
      cant afford, cannot afford, can not afford, couldnt afford, could not afford, no longer afford,
      unable to afford, lost job, lost my job, lost his job, lost her job, out of work, unemployed,
      laid off, made redundant, redundancy, cut budget, cut the budget, cut our budget, budget cut*,
      budget was cut, budgets were cut, cutting costs, cost cutting, cutting back, tight budget,
      less income, lower income, financial difficult*, financial reasons, financial hardship, money is tight,
      short of money, have to save money, need to save money, no money`),
    zh: listed(`
      失业, 下岗, 被裁, 裁员, 收入减少, 收入下降, 降薪, 没收入, 经济困难, 经济压力, 手头紧, 没钱, 负担不起,
      承担不起, 付不起, 买不起, 预算削减, 预算减少, 预算被砍, 削减预算, 砍预算, 没预算, 没有预算, 预算不足,
      资金紧张, 资金不足, 缩减开支, 压缩开支, 节省开支, 省点钱, 省着`),
  },
  rival_offer: {
    en: [
      ...goneOver.en,
      ...phrases(
        listed('moved my, moved our, moving my, moving our'),
        listed(
          'account to, accounts to, number to, numbers to, contract to, subscription to, custom to, policy to, money to',
        ),
      ),
      ...listed(`
      competitor*, competition, rival*, switched to, switching to, switched over to, switched provider*,
      switching provider*, switched supplier*, changed provider*, changing provider*, changed supplier*,
      changed to another, went to another, gone to another, going to another, go to another,
      moved to another company, moved to another provider, moved to another supplier, moved to another shop,
      moved to a competitor, moved to a rival, moved to a different provider, moved to a different supplier,
      moved my business to, moved our business to, moving to another provider, moving to another supplier,
      moving to a competitor, left for another, left for a cheaper, another provider, another supplier,
      another company, different provider, different supplier, other provider, other supplier,
      better offer*, better prices elsewhere, better deal*, better price elsewhere, offer elsewhere, deal elsewhere, offer from,
      promotion from, cheaper elsewhere, cheaper somewhere else, for less elsewhere, for less somewhere else,
      less elsewhere, buy elsewhere, bought elsewhere, buying elsewhere, get it elsewhere, found it cheaper,
      find it cheaper, found cheaper, cheaper provider, cheaper supplier, cheaper at, cheaper online,
      undercut, poached, ported out, port out, porting out, ported my number, signed with, signed up with,
      now buy from, buy from another, now with another, offered free, matched by, moved from you, moved away from you, moving from you, moved everything to`),
    ],
    zh: [
      ...goneOver.zh,
      ...listed(`
        竞争对手, 竞争, 竞品, 同行, 友商, 对手, 别家, 其他家, 另一家, 另外一家, 别的店, 换到, 换到别, 换成别,
        换过去, 换别的, 换了供应商, 更换供应商, 换了一家, 换了家, 换运营商, 换牌子, 换了牌子, 别的牌子, 其他品牌,
        别的品牌, 转投, 转到别, 转去, 转网, 携号转网, 携转, 携出, 那边更便宜, 那边便宜, 那家便宜, 那家更便宜,
        别家优惠, 别家便宜, 别家更便宜, 其他家便宜, 其他家更便宜, 网上更便宜, 网上便宜, 被挖走, 被挖, 挖走,
        更优惠, 给的价格更低, 更低的价格, 隔壁新开, 新开的那家, 附近新开, 在别处买, 别处更便宜, 别处便宜`),
      ...combined(combined(listed('没, 没有, 不如, 不及'), who), listed('便宜, 优惠, 划算, 好, 更便宜')),
      ...combined(
        combined(listed('比, 都比, 要比'), who),
        listed('贵, 更贵, 还贵, 都贵, 要贵, 差, 更差, 慢, 高'),
      ),
      ...combined(who, listed('优惠, 价格更低, 更便宜, 便宜, 送, 给的条件, 活动, 买')),
    ],
  },
  rival_product: {
    en: listed(`
      better devices, better device, better features, better feature, more features, better product*,
      better range, better selection, better quality elsewhere, better service elsewhere, faster elsewhere,
      higher speed, higher speeds, more speed, faster speed*, more data, more data there, better network,
      better coverage elsewhere, better technology, newer model*, newer technology, better app, better fit,
      theirs is faster, theirs is better, theirs are better, theirs works better`),
    zh: [
      ...listed(`
        功能更好, 功能更多, 功能更强, 速度更快, 网速更快, 更多流量, 流量更多, 新产品, 产品更好, 产品更先进,
        更先进, 款式更多, 选择更多, 信号更好, 质量更好, 品质更好, 设备更好, 技术更好`),
      ...combined(who, listed('功能, 产品, 质量更好, 信号好, 速度快, 服务更好, 服务好')),
    ],
  },
  core: {
    en: listed(`
      broken, broke, did not get what i ordered, didnt get what i ordered, day late, days late, week late, weeks late, month late, months late, hour late, hours late,
      bill was wrong, bills were wrong, bill is wrong, bills are wrong, invoice was wrong, invoices were wrong,
      order was wrong, charged for things, charged me for things, charged for something, charged me for something,
      charged for items, didnt order, did not order, never ordered, breaks down, breaking down, broke down, defect*, faulty, outage*, unreliable, unstable,
      wrong bill*, wrong item*, wrong order*, wrong product*, wrong size, wrong colour, wrong delivery,
      incorrect bill*, incorrect item*, billing error*, billed wrong*, charged twice, overcharged,
      double charged, quality, poor quality, bad quality, quality problem*, recall, recalled, unsafe,
      dangerous, late delivery, late deliveries, delivered late, delivery was late, deliveries were late,
      arrived late, arrives late, always late, never arrived, did not arrive, didnt arrive, damaged,
      leak*, does not work, doesnt work, did not work, didnt work, not working, stopped working, never worked,
      keeps crashing, kept crashing, keeps breaking, kept breaking, disconnect*, drops all the time,
      slow internet, too slow, network issue*, connection problem*, bad signal, poor signal, dropped call*,
      missing item*, out of stock, always sold out, stale, spoiled, mouldy, expired product*, tastes bad,
      tastes worse, got worse, getting worse, gone downhill, went downhill, disappoint*, dissatisf*,
      not satisfied, unsatisf*, unhappy with, not happy with, !satisfied, !happy with, !reliable, poor service, bad service, terrible service,
      service was poor, service was bad, service was terrible, poor experience, bad experience`),
    zh: listed(`
      质量差, 质量不好, 质量不佳, 质量很差, 质量低劣, 坏掉, 信号不佳, 信号很差, 网络差, 网络不好, 网络很差, 质量太差, 质量下降, 质量问题, 质量不行, 品质下降, 故障, 坏了, 老坏, 老是坏, 总是坏,
      容易坏, 断线, 掉线, 断网, 卡顿, 网速慢, 信号差, 信号不好, 没信号, 不稳定, 缺陷, 瑕疵, 破损, 漏水,
      发错货, 发错, 送错, 少发, 漏发, 错发, 召回, 不安全, 有安全隐患, 延误, 迟到, 晚到, 送晚, 送货慢, 发货慢,
      物流慢, 快递慢, 太慢, 一直没到, 没收到, 没送到, 扣错款, 扣错, 多收费, 多收了, 多扣, 重复扣费, 重复扣款,
      账单错误, 账单有误, 用不了, 不能用, 没法用, 失灵, 死机, 闪退, 变质, 发霉, 过期产品, 难喝, 难吃, 不好喝,
      不好吃, 味道变了, 越来越差, 不如以前, 大不如前, 不满意, 不太满意, 很不满意, 不满, !满意, 失望, 体验差,
      体验不好, 服务差, 服务太差, 服务不好, 服务质量差, 缺货, 总是没货`),
  },
  encounter: {
    en: listed(`
      rude, rudeness, nobody cares, nobody cared, no one cares, no one cared, !helpful, !polite, !friendly, !professional, attitude, bad attitude, unhelpful, not helpful, unfriendly, impolite, disrespect*,
      arrogant, ignored, ignoring me, incompetent, poor expertise, no expertise, no idea what, did not know,
      didnt know, unprofessional, not professional, treated badly, treated me like, treated like, condescending,
      shouted at, yelled at, insult*, dont care, do not care, doesnt care, didnt care, indifferent staff,
      hung up on me, talked down to`),
    zh: listed(`
      态度差, 态度恶劣, 态度不好, 态度很差, 态度太差, 服务态度, 态度让人, 傲慢, 冷漠, 冷淡, 敷衍, 不耐烦,
      不专业, 不友好, 不礼貌, 没礼貌, 没人理, 没有人理, 不理人, 爱答不理, 爱理不理, 爱搭不理, 待理不理, 不理不睬, 无人理睬, 骂人, 骂了我, 凶, 甩脸,
      翻白眼, 瞧不起, 看不起, 不尊重, 业务不熟, 一问三不知, 不负责任`),
  },
  response: {
    en: listed(`
      no response, no reply, never dealt with, nothing was resolved, nothing is resolved, nothing is ever resolved, nothing gets resolved, nobody resolved,
      no one resolved, not dealt with, nobody dealt with, no one dealt with, never handled,
      never addressed, never sorted, never looked into, nobody fixed, no one fixed, nobody helped, no one helped,
      refused to pay me, refuse to pay me, refused to pay back, refused to pay out, no answer, no one answered, nobody answered, never answered, never replied,
      did not reply, didnt reply, not resolved, unresolved, never resolved, not solved, never solved,
      nobody solved, no one solved, never fixed, not fixed, still not fixed, never called back,
      never got back, nobody got back, nobody called back, no one called back, did not call back,
      didnt call back, ever got back, refused refund, refused a refund, refused to refund, refund refused,
      refund denied, no refund, never refunded, waiting for my refund, waiting for a refund,
      waiting for my money, passed around, passed from, sent from one, transferred from one, company policy,
      complaint ignored, ignored my complaint*, complained several times, complained many times,
      nothing happened, nothing was done, nothing changed, support never, poor support, bad support,
      no support, same problem again, explain my problem`),
    zh: listed(`
      没解决, 没有解决, 没人管, 没有人管, 无人管, 没人负责, 没人解决, 没人跟进, 无人处理, 无人跟进, 无人问津, 未解决, 解决不了, 不解决, 一直没处理, 不处理, 没处理, 没人处理, 没有处理, 没回复,
      没有回复, 不回复, 未回复, 没回应, 没有回应, 没人接, 没人回, 没下文, 没有下文, 没结果, 没个说法, 石沉大海,
      推诿, 推脱, 推卸, 扯皮, 踢皮球, 互相推, 拖延, 一拖再拖, 拖了很久, 不退款, 拒绝退款, 不给退, 不肯退,
      退款难, 退款慢, 不赔偿, 拒赔, 公司规定, 投诉无果, 投诉没用, 投诉无门, 多次投诉, 修了好几次, 修不好,
      售后差, 售后太差, 没有售后`),
  },
  inconvenience: {
    en: listed(`
      waiting, wait too long, waited too long, long wait, long waits, waiting time*, queue*, queuing, long line*,
      opening hours, opening times, closed when, you close before, closes too early, close too early,
      too far, far away, branch closed, store closed near, shop is too far, no parking, hard to reach,
      complicated, too complex, difficult to use, hard to use, confusing website, no self service,
      no online, cannot order online, cant order online, too much paperwork, paperwork, too much hassle,
      hassle, inconvenient, not convenient, bureaucra*, cumbersome`),
    zh: listed(`
      排队, 排长队, 排很长的队, 等太久, 等很久, 等了很久, 等半天, 等待时间, 营业时间, 关门太早, 开门太晚,
      下班就关门, 太远, 路远, 离得远, 不顺路, 停车难, 手续繁琐, 手续多, 手续太多, 手续麻烦, 繁琐, 麻烦,
      太麻烦, 流程复杂, 流程太长, 太复杂, 操作复杂, 不方便, 跑好几趟, 跑几趟, 来回跑, 网点少, 店太少,
      不能网上, 网上办不了`),
  },
  pricing: {
    en: [
      ...phrases(
        listed(
          'raise, raises, raised, raising, increase, increases, increased, increasing, hike, hiked, hiking, put up, putting up, upped, jacked up',
        ),
        phrases(
          listed('the, your, our, my'),
          listed('price*, rate*, fee*, tariff*, premium*, charges'),
        ).concat(listed('prices, rates, fees')),
      ),
      ...phrases(
        listed('price, prices, bill, bills, rate, rates, fee, fees, premiums'),
        listed(
          'keep going up, keeps going up, kept going up, keep rising, keeps rising, kept rising, keep increasing, keeps increasing, are going up, are rising, go up, rise',
        ),
      ),
      ...listed(`
      price increase*, price rise*, price hike*, prices increased, prices went up, price went up,
      prices have gone up, price has gone up, prices rose, price rose, raised the price*, raised prices,
      raised your price*, raising prices, increased the price*, increased prices, increased your price*,
      put the price up, put prices up, put up the price*, put up prices, rate increase*, fee increase*,
      hidden fee*, prices were raised, prices have been raised, price was raised, !worth it, !worth the money, hidden charge*, hidden cost*, extra charge*, extra fee*, extra cost*, additional charge*,
      surprise charge*, unexpected charge*, unexpected fee*, surprise bill, bill shock, late payment fee*,
      late fee*, cancellation fee*, new fee*, delivery fee*, shipping fee*, service fee*, account fee*,
      nickel and dim*, not worth, not worth it, not worth the money, no value for money,
      poor value, bad value, new customers pay less, new customers get`),
    ],
    zh: listed(`
      涨价, 涨钱, 恶意扣费, 恶意收费, 恶意涨价, 收费不透明, 价格不透明, 费用不透明, 不透明, 乱加价, 收费不合理, 价格不合理, 乱扣钱, 提价, 加价, 又涨了, 涨了价, 价格上涨, 价格涨, 价格越来越高, 费用上涨, 涨月费, 乱收费, 乱扣费,
      隐形收费, 隐性收费, 隐藏收费, 额外收费, 额外费用, 附加费, 滞纳金, 收手续费, 手续费, 莫名扣费, 莫名其妙扣,
      莫名其妙被扣, 自动扣费, 偷偷扣, 不值, 不划算, 不值得, 不值这个价, 性价比低, 性价比不高, 没性价比, 套路,
      先涨后降, 杀熟, 大数据杀熟, 老客户更贵, 新客户更便宜, 新用户更便宜, 新老客户不一样`),
  },
  ethics: {
    en: listed(`
      cheated, cheating us, cheating me, lied, lied to, lying, liar*, misled, misleading, mislead, deceiv*,
      decept*, dishonest, scam*, ripped off, rip off, pushy, pressured, pressure selling, forced to buy,
      mis sold, missold, privacy, sold my data, data breach, data leak*, leaked my, scandal*,
      false advertising, false promise*, broken promise*, broke your promise*, did not keep your promise*,
      not as advertised, not as described, unethical, child labour, spam, too many mails, too many emails,
      too many calls`),
    zh: listed(`
      欺骗, 受骗, 被骗, 上当, 骗人, 骗子, 忽悠, 虚假宣传, 虚假, 夸大宣传, 宣传不符, 实物不符, 货不对板,
      与描述不符, 和描述不符, 不符, 强制消费, 强买强卖, 捆绑销售, 诱导消费, 泄露隐私, 泄露信息, 泄露个人信息,
      隐私, 信息被卖, 丑闻, 套路深, 套路太深, 不诚信, 不讲信用, 说话不算数, 说话不算话, 承诺不兑现, 没有兑现,
      骚扰电话, 推销电话, 一直推销`),
  },
  bad_faith: {
    en: listed(`
      fraud, fraudulent*, fraudster*, chargeback abuse, chargeback fraud, false chargeback*, abusive chargeback*,
      returns fraud, return fraud, returns abuse, refused to pay, refuses to pay, refusing to pay, never paid,
      non payment, nonpayment, bad debt, written off, forged, forgery, fake address, fake identity, fake id,
      stolen card*, stolen identity, identity theft, extort*, blackmail*, threatened us, defamation, defamed,
      smear*, abusive customer, abuse of service, breach of contract by customer, violated terms,
      violation of terms, money laundering`),
    zh: listed(`
      欺诈, 诈骗, 骗保, 骗贷, 套现, 恶意欠款, 恶意拖欠, 恶意欠费, 恶意退货, 恶意退款, 恶意透支, 恶意投诉, 恶意,
      赖账, 拒不付款, 拒不还款, 拒绝付款, 长期欠费, 长期拖欠, 拖着不付, 坏账, 冒用, 盗用, 盗刷, 冒充, 伪造,
      假冒身份, 虚假身份, 虚假材料, 虚假地址, 敲诈, 勒索, 恶意差评, 威胁差评, 抹黑, 诽谤, 造谣, 刷单, 薅羊毛,
      违规使用, 洗钱`),
  },
  person_left: {
    en: listed(`
      my manager left, our manager left, account manager left, account manager has left, manager has left,
      my adviser left, my advisor left, our adviser left, our advisor left, adviser has left, advisor has left,
      my contact left, our contact left, my hairdresser left, my consultant left, my agent left,
      sales rep left, salesman left, salesperson left, she has left, he has left, followed her, followed him,
      followed my, followed our, follow her, follow him, went with her, went with him, go with her,
      go with him, no longer works there, no longer works here, no longer works for you, new account manager,
      changed my account manager`),
    zh: listed(`
      客户经理离职, 经理被挖走, 顾问被挖走, 业务员被挖走, 客户经理走了, 客户经理换了, 经理离职, 经理走了, 业务员走了, 业务员离职, 销售走了, 销售离职,
      顾问离职, 顾问走了, 客服走了, 老师走了, 发型师走了, 员工离职, 离职了, 跟着他走, 跟着她走, 跟他走, 跟她走,
      跟着他去, 跟着她去, 跟着经理, 跟着原来的, 跳槽, 去了新公司, 换了客户经理, 换了经理, 熟人走了, 熟人不在了, 客服*走了, 经理*走了, 顾问*走了, 店员*走了, 业务员*走了,
      经理*离职, 客服*离职, 顾问*离职`),
  },
  weak_tie: {
    en: listed(`
      nothing special, all the same, all alike, no difference, no reason to stay, one is as good as,
      as good as the next, no connection, no attachment, never felt, dont feel valued, not feel valued,
      feel valued, dont feel appreciated, feel appreciated, lost interest, bored, got bored, just a number,
      no loyalty, indifferent, does not matter where, doesnt matter where, no relationship`),
    zh: listed(`
      没感觉, 没有感觉, 没什么感觉, 都一样, 都差不多, 差不多, 没区别, 没什么区别, 没什么特别, 无所谓, 无所谓好坏,
      没归属感, 没有归属感, 没感情, 没有感情, 没什么感情, 不被重视, 不受重视, 没有存在感, 没意思, 没兴趣了, 腻了,
      在哪买都行, 在哪都行, 在哪买都一样, 哪家都行, 没有留下的理由`),
  },
  price_unresolved: {
    en: listed(`
      too expensive, expensive, too dear, too costly, price too high, prices too high, price is too high,
      prices are too high, high price*, high cost*, cost too much, costs too much, costs a lot, overpriced,
      too much money, price, prices, pricing, cost, costs, cheaper, too pricey, pricey, pricy, steep price*, !cheap,
      !the cheapest, !affordable, !reasonably priced`),
    zh: [
      ...combined(combined(['不比'], who), better),
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
  /** What only looks like one of the above. */
  nothing: {
    en: [
      ...phrases(
        listed(
          'cheaper than, better than, faster than, nicer than, less expensive than, cheaper then, better then',
        ),
        rivals,
      ),
      ...phrases(
        phrases(
          listed(
            'competitor, competitors, competition, rival, rivals, others, the others, everyone else, other providers, other suppliers, other shops, other companies',
          ),
          listed('is, are, were, was'),
        ),
        listed(
          'not cheaper, no cheaper, not any cheaper, not better, no better, more expensive, dearer, worse, pricier',
        ),
      ),
      ...listed(`
      service area, moved on, moved by, very moved, moving forward, price is not, price was not, price not an issue,
      price isnt, price wasnt, prices are fine, price is fine, price is ok, price was fine,
      quality is good, quality is fine, quality was good, quality was fine, good quality, great quality,
      high quality, wait for you, cannot wait, cant wait, quality time, other than, each other, no other, on the other hand,
      in other words, other reasons, nice attitude, good attitude, great attitude, no waiting, no queue*, new house number,
      changed address, change of address, changed my address, address changed, address change, new address,
      changed my email, changed email, cost free, no extra cost*, no extra charge*, no hidden fee*,
      price match*, rival team, at no cost, fraud protection, fraud alert*, reported fraud, victim of fraud,
      broken leg, broken arm, i am fine, one or other, customer left, client left, happy with the price, quality is not`),
    ],
    zh: [
      ...combined(combined(listed('比, 都比, 要比, 没比'), who), better),
      ...combined(who, listed('没你们便宜, 没有你们便宜, 不如你们, 没你们好, 没有你们好')),
      ...combined(combined(who, listed(',也,都,还,更,并,的,的也,的都,更加,也很,很,太')), worse),
      ...combined(
        listed('客服, 经理, 客户经理, 顾问, 店员, 业务员, 销售, 老师'),
        listed('走了流程, 走了程序, 走了一遍, 走了弯路'),
      ),
      ...combined(
        listed('服务态度, 态度'),
        listed('好, 很好, 挺好, 还好, 都好, 也好, 非常好, 不错, 很不错, 可以, 还可以, 没问题, 没得说'),
      ),
      ...listed(`
      贵公司, 贵司, 贵店, 贵方, 贵行, 贵宾, 贵姓, 宝贵, 珍贵, 高贵, 尊贵, 昂贵礼物, 名贵, 可贵, 不贵, 不算贵, 不太贵,
      不满一年, 不满两年, 不满三年, 不满一个月, 不满三个月, 不满半年, 不满两个月, 不满六个月, 不满12个月, 不满一周,
      不满十八, 不满18, 不满一天, 不满七天, 不满24小时,
      差旅, 出差, 差价, 时差, 差异, 差点, 误差, 相差,
      不麻烦, 麻烦你, 麻烦您, 麻烦帮, 麻烦大家, 麻烦请, 价格不是问题, 价格不是原因, 价格没问题, 价格合理, 价格还行,
      收费合理, 收费透明, 收费不高, 换了地址, 换地址, 换了手机, 换了号码, 换个时间, 搬运, 搬货, 送货地址, 排队叫号,
      不用排队, 无需排队, 不需要排队, 不用等, 不需要发票, 不需要回复, 不需要回电, 不需要联系, 无线, 无法, 无论, 无意,
      无关, 无奈, 无比, 无限, 其他都, 其他方面, 其他还好, 竞争力, 竞争优势, 质量很好, 质量好, 质量不错, 质量没问题,
      态度很好, 态度好, 态度不错, 客户走了, 客人走了, 顾客走了, 恶意软件, 打击诈骗, 防诈骗, 反诈, 免手续费, 无手续费,
      涨价前, 不凶, 凶手, 毕业季活动, 毕业礼物, 退休金, 退休返聘, 送货, 送到, 送来, 产品说明, 产品经理, 产品线,
      活动中心, 同行的人, 同行者, 买了`),
    ],
  },
} satisfies Lexicon<ReasonTagId | 'nothing'>;
