import { listed, type Lexicon } from '../../../texts/lexicon.ts';
import { combined, goneOver, phrases, rivalsZh } from '../rivals.ts';
import type { ReasonTagId } from '../tags.ts';

/** What rivals draw customers away with. */
export const competitive = {
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
      ...combined(combined(listed('没, 没有, 不如, 不及'), rivalsZh), listed('便宜, 优惠, 划算, 好, 更便宜')),
      ...combined(
        combined(listed('比, 都比, 要比'), rivalsZh),
        listed('贵, 更贵, 还贵, 都贵, 要贵, 差, 更差, 慢, 高'),
      ),
      ...combined(rivalsZh, listed('优惠, 价格更低, 更便宜, 便宜, 送, 给的条件, 活动, 买')),
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
      ...combined(rivalsZh, listed('功能, 产品, 质量更好, 信号好, 速度快, 服务更好, 服务好')),
    ],
  },
} satisfies Partial<Lexicon<ReasonTagId>>;
