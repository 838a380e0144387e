import type { Names } from './names.ts';

/** Something that a company can export, and what it would settle. */
export interface Source {
  label: Names;
  settles: Names;
  /**
   * A fact that must be known for a customer before this source counts as looked at for them: who did not answer a
   * survey was not asked. Without it the source counts for everybody as soon as it is there: who has no record among
   * the complaints did not complain.
   */
  ofCustomer?: string;
}

const source = (
  label: readonly [en: string, zh: string],
  settles: readonly [en: string, zh: string],
  ofCustomer?: string,
): Source => ({
  label: { en: label[0], zh: label[1] },
  settles: { en: settles[0], zh: settles[1] },
  ...(ofCustomer === undefined ? {} : { ofCustomer }),
});

/** Every source of evidence, in the order in which it is easy to export. A new one is one entry here. */
export const sources = {
  orders: source(['orders', '订单'], ['rhythm and lateness', '购买节奏与迟到']),
  item_prices: source(['item prices', '商品原价与折扣'], ['price loyalty', '价格忠诚'], 'dealOpportunity'),
  coupons: source(['coupons used', '优惠券使用'], ['price or incentive loyalty', '价格忠诚还是激励忠诚']),
  tiers: source(['price tiers of products', '商品价格档次'], ['price loyalty', '价格忠诚']),
  campaigns: source(['campaigns and rewards', '促销活动与奖励'], ['incentive loyalty', '激励忠诚']),
  rewards: source(['points earned and redeemed', '积分获得与兑换'], ['incentive loyalty', '激励忠诚']),
  refunds: source(['refunds', '退款'], ['tolerance of faults', '对过失的承受能力']),
  cases: source(['complaints and enquiries', '投诉与咨询'], ['tolerance of faults', '对过失的承受能力']),
  stores: source(['stores or channels', '门店或渠道'], ['convenience loyalty', '方便忠诚']),
  variants: source(['variants bought', '所购款式'], ['habit', '购买习惯']),
  order_times: source(
    ['time from first view to order', '从浏览到下单的时间'],
    ['selection time', '挑选时间'],
  ),
  surveys: source(
    ['8 survey questions', '8 道问卷题'],
    ['attitude: true or merely habitual loyalty', '态度：真忠诚还是习惯使然'],
    'attitude',
  ),
  rival_ratings: source(
    ['survey ratings of rivals', '问卷中对竞争品牌的评分'],
    ['attitude to rivals', '对竞争品牌的态度'],
    'relativeAttitude',
  ),
  wallet: source(
    ['share of wallet', '钱包份额'],
    ['where the rest is bought', '其余在哪里购买'],
    'shareOfWallet',
  ),
  rival_purchases: source(
    ['purchases elsewhere', '在别处的购买'],
    ['where the rest is bought', '其余在哪里购买'],
  ),
  referrals: source(['referrals', '推荐记录'], ['premium loyalty', '超值忠诚']),
  reviews: source(['reviews', '评价'], ['public praise or blame', '公开的好评或差评']),
  market: source(
    ['suppliers by region', '各地区可选供应商'],
    ['monopoly or inertia', '垄断忠诚还是惰性忠诚'],
    'viableSuppliers',
  ),
  contracts: source(['contracts', '合同'], ['lock-in and default', '合同锁定与默认续约']),
  competitor_events: source(
    ['events of rivals', '竞争对手动态'],
    ['what rivals could not take', '竞争对手未能拉走的客户'],
  ),
  access: source(
    ['minutes to us and to the best rival', '到本店与最佳竞争者的时间'],
    ['convenience loyalty', '方便忠诚'],
    'accessAdvantage',
  ),
  interest: source(
    ['carts, wish lists and enquiries', '购物车、心愿单与询价'],
    ['latent loyalty', '潜在忠诚'],
  ),
  touchpoints: source(['contacts', '接触记录'], ['engagement and care', '互动与关怀']),
  promises: source(['promises and when they were kept', '承诺及兑现'], ['trust', '信任']),
  assignments: source(['account managers', '客户经理'], ['ties to a person', '对个人的依赖']),
  memberships: source(['club memberships', '会员组织'], ['belonging', '归属感']),
  community: source(['community activity', '社群活动'], ['belonging', '归属感']),
  costs: source(['costs of serving', '服务成本'], ['profit instead of revenue', '利润而非收入']),
  customer_records: source(
    ['customer records', '客户档案'],
    ['circumstances of the customer', '客户自身情况'],
  ),
  employees: source(
    ['employees who left', '离职员工'],
    ['customers who followed a person', '随员工离开的客户'],
  ),
  outcomes: source(
    ['outcomes of contacts', '联系结果'],
    ['which contacts bring customers back', '哪些联系能挽回客户'],
  ),
  exit_reasons: source(['reasons for leaving', '流失原因'], ['the cause of the loss', '流失的原因']),
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
export const sourceIds = Object.keys(sources) as readonly SourceId[];
