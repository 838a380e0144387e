import { date, flag, id, money, text } from './columns.ts';
import { dateAliases } from './common.ts';
import { table } from './table.ts';

export const referrals = table({
  id: 'referrals',
  names: { en: 'Referrals', zh: '推荐' },
  about: {
    en: 'Customers who brought others. One record is one recommendation.',
    zh: '客户带来的新客户。一行为一次推荐。',
  },
  fileNames: ['referral', 'recommendations', '推荐', '转介绍', '老带新'],
  known: ['date'],
  // The one referred need not be a customer yet.
  customerColumns: ['referrer_id'],
  columns: {
    referrer_id: id(
      { en: 'Referrer', zh: '推荐人编号' },
      {
        required: true,
        aliases: ['referrer', 'referrer_customer_id', 'inviter_id', '推荐人', '推荐人编号', '邀请人'],
        note: { en: 'customer id of the one who recommends', zh: '推荐者的客户编号' },
      },
    ),
    referred_id: id(
      { en: 'Referred customer', zh: '被推荐人编号' },
      {
        aliases: ['referred_customer_id', 'referee_id', 'invitee_id', '被推荐人', '被推荐人编号', '被邀请人'],
        note: { en: 'customer id, once there is one; else lead', zh: '已成为客户则填其编号，否则填 lead' },
      },
    ),
    lead: text(
      { en: 'Lead', zh: '潜在客户' },
      {
        aliases: ['lead_id', 'prospect', '潜在客户', '线索'],
        note: { en: 'who was referred, if not a customer yet', zh: '尚未成为客户的被推荐人' },
      },
    ),
    date: date(
      { en: 'Day of the referral', zh: '推荐日期' },
      { required: true, aliases: [...dateAliases, 'referral_date', 'referred_at', '推荐日期', '推荐时间'] },
    ),
    bonus: money(
      { en: 'Bonus', zh: '推荐奖励' },
      {
        aliases: ['referral_bonus', 'bonus_amount', '奖励金额', '推荐奖励'],
        note: { en: 'paid for it; empty or 0 = unpaid', zh: '所付奖励；空或 0 = 无偿' },
      },
    ),
    converted: flag(
      { en: 'Became a customer', zh: '是否成为客户' },
      { aliases: ['is_converted', '是否转化', '是否成交', '是否成为客户'] },
    ),
  },
});
