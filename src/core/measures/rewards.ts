import type { Measure } from './measure.ts';

/** What rewards and rivals show. */
export const rewardsMeasures: readonly Measure[] = [
  {
    id: 'M10',
    aliases: ['WCI', 'reward concentration', 'off-window silence', 'points pressure'],
    names: { en: 'rewards', zh: '奖励依赖' },
    definition: {
      en: 'Of n occasions since the first reward window (gifts, points, lotteries, trade-ins; no price cuts, no coupons) k were rewarded: bought in a window of the category and region, or on a reward campaign. q is the share of rewarded occasions among peers under the same windows over the same time. d = (k + 2q)/(n + 2); concentration = (d − q)/(1 − q). Between windows: expected purchases (own rate × days without a reward) against those made, and the rate between by the rate inside. Points: rate of earning on the last 20 % of the way to a reward by that on the first half; the first gap after a redemption by the usual gap; points that expired, and points redeemed within 30 days, first in first out. After a kind of reward ended: purchases in H (two clocks) after by twice H before, against customers it never rewarded.',
      zh: '自首个奖励期（赠品、积分、抽奖、以旧换新；不含降价与优惠券）以来 n 次购买中有 k 次享有奖励：购买日处于适用其品类与地区的奖励期，或记在奖励活动上。q 为同样活动期下同类客户同期的奖励购买比例。d = (k + 2q)/(n + 2)；集中度 = (d − q)/(1 − q)。活动期之间：预期购买（自身购买率 × 无奖励天数）与实际购买，以及期间外与期间内购买率之比。积分：距兑换最后 20% 路程的攒分速度与前一半之比；兑换后首个间隔与惯常间隔之比；过期积分比例；30 天内兑换的积分比例（先进先出）。某类奖励结束后：其后 H（两个购买周期）与其前 2H 的购买率之比，相对从未享有该奖励的客户。',
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
];
