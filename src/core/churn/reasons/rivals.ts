import { listed } from '../../texts/lexicon.ts';

/** Every word of one list with every word of another. */
export const combined = (first: readonly string[], then: readonly string[]): string[] =>
  first.flatMap((one) => then.map((other) => one + other));

/** The same with a blank between. */
export const phrases = (first: readonly string[], then: readonly string[]): string[] =>
  first.flatMap((one) => then.map((other) => `${one} ${other}`));

/** Rivals that nobody names. */
export const rivalsZh = listed(
  '另一家, 别家, 其他家, 别的公司, 其他公司, 竞争对手, 对手, 友商, 同行, 那边, 那家, 别的店, 别人家',
);

/** What is said of them by who goes there. */
export const betterZh = listed(
  '便宜, 更便宜, 还便宜, 都便宜, 要便宜, 优惠, 更优惠, 划算, 更划算, 好, 更好, 还好, 都好, 快, 更快, 强',
);

/** Names that tell `moved to O2` from `moved to Oslo`: well-known sellers; others are added by an own lexicon. */
const sellers = {
  en: listed(`
    o2, vodafone, t mobile, verizon, at&t, comcast, xfinity, sky, virgin media, virgin mobile, bt, giffgaff, telekom,
    orange, telefonica, amazon, walmart, costco, tesco, aldi, lidl, sainsburys, asda, ebay, etsy, temu, shein, netflix,
    spotify, octopus energy, eon, edf, british gas, monzo, revolut`),
  zh: listed(`
    联通, 移动, 电信, 广电, 京东, 淘宝, 天猫, 拼多多, 抖音, 快手, 苏宁, 唯品会, 美团, 饿了么, 盒马, 山姆, 瑞幸, 星巴克,
    亚马逊, 中华电信, 台湾大哥大, 远传, 虾皮`),
};

/** Gone over to a named seller. */
export const goneOver = {
  en: phrases(
    listed(`
      moved to, moving to, moved over to, moving over to, went to, went over to, gone to, going to, changed to,
      changing to, left for, left you for, now with, now use, use, buy from, buy at, order from, joined, chose`),
    sellers.en,
  ),
  zh: [
    ...combined(
      listed(
        '转, 转到, 转了, 转成, 转入, 换, 换到, 换成, 换了, 换用, 改成, 改用, 跳到, 投奔, 改投, 选了, 选择了',
      ),
      sellers.zh,
    ),
    ...combined(combined(['在', '去', '到', '上'], sellers.zh), listed('买, 买了, 下单, 购买')),
  ],
};
