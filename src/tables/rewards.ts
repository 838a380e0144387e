import { date, id, money, number, oneOf } from './columns.ts';
import { customerId, dateAliases } from './common.ts';
import { table } from './table.ts';

export const rewards = table({
  id: 'rewards',
  names: { en: 'Rewards', zh: '积分与奖励' },
  about: {
    en: 'Points and other rewards earned, redeemed, expired. One record is one booking.',
    zh: '积分等奖励的获得、兑换与过期。一行为一笔记录。',
  },
  fileNames: ['reward', 'points', 'loyalty_points', 'redemptions', '积分', '积分明细', '奖励', '积分记录'],
  known: ['date'],
  columns: {
    customer_id: customerId(),
    date: date(
      { en: 'Day', zh: '日期' },
      {
        required: true,
        aliases: [...dateAliases, 'redemption_date', 'reward_date', '兑换日期', '积分时间', '变动时间'],
      },
    ),
    type: oneOf(['earn', 'redeem', 'expire'])(
      { en: 'Type', zh: '类型' },
      { aliases: ['reward_type', 'points_type', '类型', '变动类型'] },
    ),
    points: number(
      { en: 'Points', zh: '积分' },
      { unit: 'points', aliases: ['points_amount', '积分', '积分数', '变动积分'] },
    ),
    value: money(
      { en: 'Worth', zh: '价值' },
      {
        aliases: ['reward_value', '价值', '奖励价值', '抵扣金额'],
        note: { en: 'what the reward is worth in money', zh: '奖励折合的金额' },
      },
    ),
    campaign_id: id(
      { en: 'Campaign', zh: '活动编号' },
      { aliases: ['campaign', 'promotion_id', 'promo_id', '活动编号', '活动ID'] },
    ),
  },
});
