import { date, id, integer, money, number, oneOf, text } from './columns.ts';
import { table } from './table.ts';

export const campaigns = table({
  id: 'campaigns',
  names: { en: 'Campaigns', zh: '营销活动' },
  about: {
    en: 'Promotions we ran. One record is one campaign; price_cut and coupon lower the price, all others are rewards.',
    zh: '本企业开展的促销。一行为一次活动；price_cut 与 coupon 属价格类，其余属奖励类。',
  },
  fileNames: [
    'campaign',
    'promotions',
    'promotion',
    'campaign_descriptions',
    '活动',
    '营销活动',
    '促销',
    '促销活动',
  ],
  known: ['start'],
  key: ['campaign_id'],
  columns: {
    campaign_id: id(
      { en: 'Campaign', zh: '活动编号' },
      { required: true, aliases: ['campaign', 'promotion_id', 'promo_id', '活动编号', '活动ID', '促销编号'] },
    ),
    kind: oneOf(['price_cut', 'coupon', 'points', 'gift', 'lottery', 'trade_in', 'referral_bonus'])(
      { en: 'Kind', zh: '活动类型' },
      { required: true, aliases: ['campaign_type', 'promotion_type', '类型', '活动类型', '促销类型'] },
    ),
    start: date(
      { en: 'First day', zh: '开始日期' },
      {
        required: true,
        aliases: ['start_date', 'starts_at', 'starts_on', '开始日期', '开始时间', '活动开始时间'],
      },
    ),
    end: date(
      { en: 'Last day', zh: '结束日期' },
      { required: true, aliases: ['end_date', 'ends_at', 'ends_on', '结束日期', '结束时间', '活动结束时间'] },
    ),
    scope: text(
      { en: 'Scope', zh: '范围' },
      {
        aliases: ['applies_to', '范围', '适用范围', '活动范围'],
        note: { en: 'all, or category=a|b;region=r1|r2', zh: 'all，或 category=a|b;region=r1|r2' },
      },
    ),
    depth: number(
      { en: 'Depth', zh: '优惠力度' },
      {
        unit: 'share',
        min: 0,
        max: 1,
        aliases: ['discount_rate', 'discount_depth', '优惠力度', '折扣力度'],
        note: {
          en: 'share of the price taken off, 0–1: 0.2 = 20 % off',
          zh: '减价比例 0–1：0.2 = 减 20%（八折）',
        },
      },
    ),
    threshold: money(
      { en: 'Spend needed', zh: '满减门槛' },
      {
        aliases: ['minimum_spend', 'min_spend', 'minimum_order_amount', '门槛', '满减门槛', '使用门槛'],
        note: { en: 'spend from which it applies', zh: '达到该消费额才可参加' },
      },
    ),
    rules_count: integer(
      { en: 'Number of rules', zh: '规则数' },
      { min: 0, aliases: ['number_of_rules', '规则数', '规则条数'] },
    ),
    baseline_price: money(
      { en: 'Price before', zh: '活动前价格' },
      { aliases: ['price_before', 'base_price', '活动前价格', '基准价'] },
    ),
  },
});
