import type { Measure } from './measure.ts';

/** What orders alone give. */
export const orderMeasures: readonly Measure[] = [
  {
    id: 'M01',
    aliases: ['n', 'x', 'T', 'purchases', 'occasions'],
    names: { en: 'purchases and their dates', zh: '购买次数与日期' },
    definition: {
      en: 'Purchase days n (all purchases of one local day are one), of these x = n − 1 repeats; the first day, the last day, and the time known T from the first day to the as-of date.',
      zh: '购买日数 n（同一当地日的购买算一次），其中 x = n − 1 次为重复购买；首次日、末次日，以及从首次日到截止日的已知时长 T。',
    },
    unit: { en: 'days, counts', zh: '天，次' },
    range: 'n ≥ 0; 0 ≤ last − first ≤ T',
    nullWhen: { en: 'the dates: without a purchase', zh: '没有购买时日期为空' },
    source:
      'Fader, Hardie & Lee (2005), Marketing Science 24, 275–284: recency, frequency and length of observation',
  },
  {
    id: 'M02',
    aliases: ['clock', 'G', 'G_c', 'category clock'],
    names: { en: 'category clock', zh: '品类购买周期' },
    definition: {
      en: 'The usual gap between purchases: the smallest t at which half of the gaps have ended (Kaplan–Meier). The open last gap counts as censored, and each gap weighs 1/(number of gaps of its customer), so that every customer counts once.',
      zh: '惯常购买间隔：用 Kaplan–Meier 法，半数间隔已结束的最小 t。末次未结束的间隔按删失处理；每个间隔的权重为该客户间隔数的倒数，使每位客户只算一次。',
    },
    unit: { en: 'days', zh: '天' },
    range: '1 and more',
    nullWhen: {
      en: 'nobody bought twice, or half of the gaps were never seen to end; a category with fewer than 30 repeat customers uses the clock of all',
      zh: '无人复购，或半数间隔未见结束；复购客户不足 30 人的品类使用全体的周期',
    },
    source: 'Kaplan & Meier (1958), JASA 53, 457–481; the weights are our choice',
  },
  {
    id: 'M03',
    aliases: ['RR', 'rate', 'rate ratio', 'repeat rate'],
    names: { en: 'repeat rate against peers', zh: '相对复购率' },
    definition: {
      en: 'Purchases per year, (x + 1)/(T + 1/μ): the own repeats and one more at the mean rate μ of the category. Then the share of peers of the same category and length of time known who buy less often, equals counting half.',
      zh: '年购买率 (x + 1)/(T + 1/μ)：自身重复购买加一次按品类平均率 μ 的虚拟购买；再取同品类、同时长客户中购买更少者的比例，相同者算一半。',
    },
    unit: { en: 'purchases per year; share', zh: '次/年；比例' },
    range: '0–1 (share of peers)',
    nullWhen: {
      en: 'known for less than two clocks, or fewer than 20 peers',
      zh: '已知时长不足两个购买周期，或同类客户不足 20 人',
    },
    source: 'our choice; the one pseudo-purchase is gamma–Poisson shrinkage',
  },
  {
    id: 'M04',
    aliases: ['CV', 'k', 'regularity'],
    names: { en: 'regularity', zh: '购买规律性' },
    definition: {
      en: 'Coefficient of variation of the own gaps; regularity k = 1/CV² (1 = random, 4 and more = clockwork). For all customers together k = (1 − 4·Var M)/(8·Var M), M being the share of the last but one gap in the last two gaps of a customer.',
      zh: '自身购买间隔的变异系数 CV；规律性 k = 1/CV²（1 为随机，4 以上如钟表）。全体客户：k = (1 − 4·Var M)/(8·Var M)，M 为客户最近两个间隔中前一个所占比例。',
    },
    unit: { en: 'ratio', zh: '比值' },
    range: 'CV ≥ 0; k > 0',
    nullWhen: {
      en: 'own: fewer than 5 gaps; all: fewer than 30 customers with two gaps, or Var M ≥ 1/4',
      zh: '个人：间隔不足 5 个；全体：有两个间隔的客户不足 30 人，或 Var M ≥ 1/4',
    },
    source:
      'Wheat & Morrison (1990), Journal of Marketing Research 27, 87–93; the minimum of 5 gaps is our choice',
  },
  {
    id: 'M05',
    aliases: ['Z', 'silence', 'lateness', 'days_late', 'due_on'],
    names: { en: 'lateness', zh: '沉默程度' },
    definition: {
      en: 'Usual own gap ĝ = (last − first + G)/n, the clock G counting as one more gap. Silence ratio Z = days since the last purchase/ĝ: on schedule up to 1, late up to the 95 % quantile of gaps of this regularity (3.0 gaps at k = 1, 1.9 at k = 4), lapsed beyond.',
      zh: '自身惯常间隔 ĝ =（末次日 − 首次日 + G）/n，购买周期 G 算作一个间隔。沉默比 Z = 距末次购买天数/ĝ：不超过 1 为按时；不超过该规律性下间隔的 95% 分位数（k = 1 时 3.0，k = 4 时 1.9）为迟到；超过为流失。',
    },
    unit: { en: 'usual gaps; days', zh: '惯常间隔数；天' },
    range: '0 and more',
    nullWhen: { en: 'fewer than two purchases', zh: '购买不足两次' },
    source: 'our choice: gamma distributed gaps as in Wheat & Morrison (1990); 95 % by our choice',
  },
  {
    id: 'M23',
    aliases: ['value', 'value_12m'],
    names: { en: 'value', zh: '客户价值' },
    definition: {
      en: 'Net amount of the last 365 days, returns taken off; its rank is the share of buyers with less, equals counting half. Revenue, not margin: costs are not among orders.',
      zh: '近 365 天净消费额（扣除退货）；其排名为消费更少的买家所占比例，相同者算一半。为收入而非毛利，因为订单中没有成本。',
    },
    unit: { en: 'money', zh: '金额' },
    range: 'any; negative when more was returned than bought',
    nullWhen: { en: 'the rank: without a purchase', zh: '没有购买时排名为空' },
    source: 'our choice',
  },
  {
    id: 'M29',
    aliases: ['RFM'],
    names: { en: 'recency, frequency, money', zh: '近度、频度、额度' },
    definition: {
      en: 'Scores 1–5 by the quintiles of days since the last purchase, number of purchases and amount over all customers; 5 is best, equal values share a score. Describes, and says nothing about attitude or type.',
      zh: '按距末次购买天数、购买次数、金额在全体客户中的五分位评 1–5 分，5 最好，相同值同分。只作描述，不说明态度或忠诚类型。',
    },
    unit: { en: 'score', zh: '分' },
    range: '1–5',
    nullWhen: { en: 'fewer than 50 customers', zh: '客户不足 50 人' },
    source: 'R package rfm, rfm_table_order: type-7 quantiles, a value equal to a bound stays below it',
  },
];
