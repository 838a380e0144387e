import type { Measure } from './measure.ts';

/** What rewards and rivals show. */
export const rewardsMeasures: readonly Measure[] = [
  {
    id: 'M10',
    aliases: ['WCI', 'reward concentration', 'off-window silence', 'points pressure'],
    names: { en: 'rewards', zh: '奖励依赖' },
    definition: {
      en: 'Of n occasions since the first reward window (gifts, points, lotteries, trade-ins; no price cuts, no coupons) k were rewarded: bought in a window of the category and region, or on a reward campaign. q is the share of rewarded occasions among peers under the same windows over the same time. d = (k + 2q)/(n + 2); concentration = (d − q)/(1 − q). Between windows: expected purchases (own rate × days without a reward) against those made, and the rate between by the rate inside. Points: rate of earning on the last 20 % of the way to a reward by that on the first half; the first gap after a redemption by the usual gap; points that expired, and points redeemed within 30 days, first in first out. After a kind of reward ended: purchases in H (two clocks) after by twice H before, against customers it never rewarded; and the day, of who stayed away from then on.',
      zh: '自首个奖励期（赠品、积分、抽奖、以旧换新；不含降价与优惠券）以来 n 次购买中有 k 次享有奖励：购买日处于适用其品类与地区的奖励期，或记在奖励活动上。q 为同样活动期下同类客户同期的奖励购买比例。d = (k + 2q)/(n + 2)；集中度 = (d − q)/(1 − q)。活动期之间：预期购买（自身购买率 × 无奖励天数）与实际购买，以及期间外与期间内购买率之比。积分：距兑换最后 20% 路程的攒分速度与前一半之比；兑换后首个间隔与惯常间隔之比；过期积分比例；30 天内兑换的积分比例（先进先出）。某类奖励结束后：其后 H（两个购买周期）与其前 2H 的购买率之比，相对从未享有该奖励的客户；对此后未再回来者另列结束之日。',
    },
    unit: { en: 'share, count, ratio', zh: '比例，次，比值' },
    range: 'concentration at most 1, 0 = as peers; shares 0–1; others 0 and more',
    nullWhen: {
      en: 'concentration: fewer than 6 occasions, fewer than 20 peers, or q outside 0.05–0.80; that and everything between windows: fewer than two windows or two times between of at least one clock; points: fewer than two rewards with four days of earning each, or no redemption in the whole file; end of rewards: fewer than 20 controls, or H has not passed',
      zh: '集中度：购买不足 6 次、同类客户不足 20 人，或 q 不在 0.05–0.80；集中度与活动期之间各项：不足两个活动期，或不足两段至少一个购买周期的间歇；积分：不足两次各有四个攒分日的兑换，或整个文件没有兑换；奖励结束：对照客户不足 20 人，或 H 未满',
    },
    source:
      'our choice; form after Webster (1965), Journal of Marketing Research 2, 186–189; points: Kivetz, Urminsky & Zheng (2006), Journal of Marketing Research 43, 39–58',
  },
  {
    id: 'M14',
    aliases: ['ACC', 'HHI', 'access', 'access advantage', 'stores', 'routine'],
    names: { en: 'access', zh: '可达性' },
    definition: {
      en: 'Access advantage: ln(minutes to the best rival/minutes to us) of the latest record; less than a minute is a minute. Concentration on one store and shopping at the same time of the day, from stores and times of orders. After a change: purchases in H (two clocks) after our minutes at least doubled, by half of those in the 2H before; after a rival came near (its minutes halved, or fell below ours) the same, against customers whose access did not change. Of who then stayed away (up to now at most 70 % of the rate before): the day, the access advantage before it, and the place among peers of the purchases up to it, M03 as if that day were today.',
      zh: '可达优势：ln(到最佳竞争者的分钟数/到本店的分钟数)，取最新记录，不足一分钟按一分钟。门店集中度与固定时段购买，来自订单的门店与时间。变化之后：到本店分钟数至少翻倍后 H（两个购买周期）内的购买，与此前 2H 购买之半的比；竞争者变近（其分钟数减半，或降到低于本店）后同样计算，并相对可达性未变的客户。对此后未再回来者（至今购买率不超过此前的 70%）：变化之日、此前的可达优势，以及截至该日的购买率百分位（按 M03，视该日为今日）。',
    },
    unit: { en: 'ln ratio; share; ratio', zh: '对数比；比例；比值' },
    range: 'advantage any, 0 = equally near; shares 0–1; ratios 0 and more',
    nullWhen: {
      en: 'advantage: no record with both times; responses: no change whose H has passed, fewer than two purchases before, or (a rival came near) fewer than 20 controls',
      zh: '优势：没有两项时间俱全的记录；变化后的比值：没有 H 已满的变化、此前购买不足两次，或（竞争者变近）对照客户不足 20 人',
    },
    source: 'our choice',
  },
  {
    id: 'M21',
    aliases: ['CEX', 'exposure', 'competitor exposure'],
    names: { en: 'exposure to rivals', zh: '竞争暴露' },
    definition: {
      en: 'Entries, price cuts, promotions, launches and poaching of rivals in the region of the customer and in a category bought at least twice in the 2H (four clocks) before; overlapping events of one kind are one. Survived: the H after has at least 80 % of the purchases to be expected. Response to cuts and to entries: purchases after by those that customers in other regions, or of other categories where there is no other region, lead to expect over the same days. Of who then stayed away (up to now at most 70 % of the rate before): the day of the last cut or entry, and for entries the place among peers of the purchases up to it, M03 as if that day were today.',
      zh: '竞争对手在客户所在地区、且在客户此前 2H（四个购买周期）内至少购买两次的品类中的进入、降价、促销、新品与挖角；同类重叠事件算一次。未受影响：其后 H 内购买达到预期的 80%。对降价与进入的反应：其后购买与其他地区（没有时用其他品类）客户同期所示预期之比。对此后未再回来者（至今购买率不超过此前的 70%）：最近一次降价或进入之日；对进入另列截至该日的购买率百分位（按 M03，视该日为今日）。',
    },
    unit: { en: 'count; ratio', zh: '次；比值' },
    range: '0 and more; ratio 1 = as controls',
    nullWhen: {
      en: 'without a clock; responses: no such event whose H has passed, or fewer than 20 controls',
      zh: '没有购买周期；反应：没有 H 已满的此类事件，或对照客户不足 20 人',
    },
    source: 'our choice: difference in differences of purchase rates',
  },
];
