import { listed, type Lexicon } from '../../../texts/lexicon.ts';
import { phrases } from '../rivals.ts';
import type { ReasonTagId } from '../tags.ts';

/** What we did wrong. */
export const fault = {
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
} satisfies Partial<Lexicon<ReasonTagId>>;
