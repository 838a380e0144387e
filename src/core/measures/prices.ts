import type { Measure } from './measure.ts';

/** What prices, discounts, tiers, stores, times and variants on the order lines show. */
export const pricesMeasures: readonly Measure[] = [
  {
    id: 'M07',
    aliases: ['DPI', 'deals', 'deal dependence', 'coupon dependence'],
    names: { en: 'deal dependence', zh: '折扣依赖' },
    definition: {
      en: 'DPI = (d − q)/(1 − q). A purchase is a deal when its price discount is at least 5 % of its list value, half a deal when it takes a coupon to get there. d = (deals + 2q)/(n + 2) is the own share of n purchases; q is the share of deals among the purchases of peers in the same category since the customer first bought there (at least 5), weighted by the own purchases over categories. Coupon dependence has the same shape, with purchases that used a coupon.',
      zh: 'DPI = (d − q)/(1 − q)。价格折扣不低于原价总额 5% 的购买算折扣购买，靠优惠券才达到的算半次。d =（折扣次数 + 2q）/(n + 2) 为自身 n 次购买中的折扣比例；q 为自该客户首次购买起、同品类其他客户购买中的折扣比例（至少 5 次），按自身各品类购买次数加权。用券依赖的算法相同，以用券购买计。',
    },
    unit: { en: 'excess over peers', zh: '超出同类客户的部分' },
    range: 'at most 1; 0 as peers, below 0 less than peers',
    nullWhen: {
      en: 'fewer than 6 purchases with known prices, no peers, or deals too rare or always on (q outside .05–.80; coupons .01–.80)',
      zh: '价格已知的购买不足 6 次，没有同类客户，或折扣过少、始终促销（q 不在 0.05–0.80；优惠券 0.01–0.80）',
    },
    source:
      'Webster (1965), Journal of Marketing Research 2, 186–189, corrects for the availability of deals; the shrinkage and the bounds are our choice',
  },
  {
    id: 'M08',
    aliases: ['RPI', 'price paid', 'tiers', 'basket'],
    names: { en: 'price paid, tiers, basket', zh: '支付价格、档次与单次金额' },
    definition: {
      en: 'Price paid: amount paid by what the same quantities cost at the median unit price of the same product in the same week, over weeks in which at least 3 customers bought it. Tiers: the share of purchases in the cheapest and in the dearest tier of a category, tiers ranked by median unit price; the tier with the largest amount is that of the day. Basket: percentile of the median amount of a purchase day among buyers.',
      zh: '支付价格：实付金额除以同款商品同一周单价中位数计算的金额，只计至少 3 位客户购买的周。档次：在品类中最低与最高档次的购买比例，档次按单价中位数排列；一日以金额最大的档次计。单次金额：购买日金额中位数在买家中的百分位。',
    },
    unit: { en: 'ratio; share', zh: '比值；比例' },
    range: '0 and more; 0–1',
    nullWhen: {
      en: 'fewer than 5 lines to compare; fewer than 5 purchases with a tier, or one tier only; fewer than 20 buyers',
      zh: '可比行数不足 5；档次已知的购买不足 5 次或只有一个档次；买家不足 20 人',
    },
    source: 'our choice',
  },
  {
    id: 'M09',
    aliases: ['PRR', 'price rise', 'price rises'],
    names: { en: 'response to own price rises', zh: '对本企业涨价的反应' },
    definition: {
      en: 'Purchases in a category within two clocks after a list price rose by at least 3 % for good (median of 4 weeks against the 4 before), by those within four clocks before, divided by the same ratio of customers of the category who met no rise. Exposed is who bought the product, and twice in the category, in the four clocks before. Several rises count together; of who stayed away from the last one on its day is told.',
      zh: '标价持续上涨至少 3%（其后 4 周中位数对比之前 4 周）后两个购买周期内的品类购买次数，与之前四个周期内次数之比，再除以该品类中未遇涨价客户的同一比值。之前四个周期内买过该商品且在该品类购买两次以上者为受影响者。多次涨价合并计算；对自最近一次起未再回来者另列其日期。',
    },
    unit: { en: 'ratio', zh: '比值' },
    range: '0 and more; 1 as customers who met no rise',
    nullWhen: {
      en: 'no rise met, fewer than 2 purchases before, two clocks not yet over, or fewer than 20 controls',
      zh: '未遇涨价，之前购买不足 2 次，其后未满两个购买周期，或对照客户不足 20 人',
    },
    source: 'our choice: before and after against controls (difference in differences, as a ratio)',
  },
  {
    id: 'M20',
    aliases: ['SEL', 'selection time', 'options'],
    names: { en: 'selection time', zh: '挑选时间' },
    definition: {
      en: 'Minutes from the earliest of first view, enquiry and quote to the order. The deviation is the median of z = (ln minutes − median)/(1.4826 MAD) against purchases of the same category with a basket of the same half. Options viewed: the median, and its percentile among customers.',
      zh: '从首次浏览、询价、报价中最早者到下单的分钟数。偏离为 z =（ln 分钟 − 中位数）/(1.4826 MAD) 的中位数，与同品类、同属金额上半或下半的购买比较。浏览选项数：中位数及其在客户中的百分位。',
    },
    unit: { en: 'robust standard deviations; minutes', zh: '稳健标准差；分钟' },
    range: 'any; below 0 quicker than peers',
    nullWhen: {
      en: 'the deviation: fewer than 3 purchases with a known time to choose, or fewer than 20 of peers',
      zh: '偏离：挑选时间已知的购买不足 3 次，或同类购买不足 20 次',
    },
    source: 'our choice; median and MAD as in Huber (1981), Robust Statistics',
  },
  {
    id: 'M22',
    aliases: ['variety', 'variants', 'inertia', 'novelty'],
    names: { en: 'variety and novelty', zh: '多样性与尝新' },
    definition: {
      en: 'Share of the usual variant, and state dependence: how often the last variant is repeated, less the sum of the squared shares (above 0 inertia, below 0 variety seeking), in categories with at least 8 purchases; the purchase-weighted mean of these. Novelty: percentile of the share of purchases within 30 days of a product’s first sale, for products launched at least 60 days after the data began. Variants of the own brand only: nothing is said of rivals.',
      zh: '常购款式比例；状态依赖：重复上次款式的频率减去各款式比例平方和（大于 0 为惯性，小于 0 为求变），取购买至少 8 次的品类，按购买次数加权平均。尝新：数据开始 60 天后上市的商品，在首次售出 30 天内的购买比例的百分位。只涉及本品牌款式，不说明竞争品牌。',
    },
    unit: { en: 'share; difference of shares', zh: '比例；比例之差' },
    range: '0–1; −1 to 1',
    nullWhen: {
      en: 'fewer than 8 purchases with a variant in any category; novelty: fewer than 6 purchases, nothing launched, or fewer than 20 buyers',
      zh: '任一品类中款式已知的购买均不足 8 次；尝新：购买不足 6 次，无新品上市，或买家不足 20 人',
    },
    source:
      'Bawa (1990), Marketing Science 9, 263–278, on inertia and variety seeking; the measure is our choice',
  },
];
