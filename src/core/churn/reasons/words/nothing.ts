import { listed, type Words } from '../../../texts/lexicon.ts';
import { betterZh, combined, phrases, rivalsZh } from '../rivals.ts';

const worseZh = listed(
  '不便宜, 没便宜, 没有便宜, 没有比较便宜, 没有更便宜, 不划算, 不优惠, 不好, 贵, 差, 慢',
);
const rivalsEn = listed(
  'competitor*, the competitor*, your competitor*, other competitor*, competition, the competition, your competition, rival*, your rival*, others, the others, the rest, elsewhere, anywhere else, anyone else, everyone else, other provider*, other supplier*, other shop*, other compan*, another provider, another supplier',
);

/** What only looks like a reason: it takes the place of the words it holds. */
export const nothing: Words = {
  en: [
    ...phrases(
      listed(
        'cheaper than, better than, faster than, nicer than, less expensive than, cheaper then, better then',
      ),
      rivalsEn,
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
    ...combined(combined(listed('比, 都比, 要比, 没比'), rivalsZh), betterZh),
    ...combined(rivalsZh, listed('没你们便宜, 没有你们便宜, 不如你们, 没你们好, 没有你们好')),
    ...combined(combined(rivalsZh, listed(',也,都,还,更,并,的,的也,的都,更加,也很,很,太')), worseZh),
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
};
