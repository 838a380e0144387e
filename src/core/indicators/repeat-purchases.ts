import type { Indicator } from './indicator.ts';

/** 1 · Repeat purchases 重复购买次数: rate among peers of the same category and time known; for contracts the renewals. */
export const repeatPurchases: Indicator = {
  id: 'repeat_purchases',
  names: { en: 'repeat purchases', zh: '重复购买次数' },
  sources: ['orders', 'contracts'],
  score: ({ facts }) => {
    if (facts.ratePercentile !== null) return 100 * facts.ratePercentile;
    const { renewalsMade = null, renewalsDue = null } = facts;
    if (renewalsMade === null || renewalsDue === null || renewalsDue <= 0) return null;
    return 100 * Math.min(1, renewalsMade / renewalsDue);
  },
  raw: ({ facts }) => facts.purchasesPerYear,
  rawUnit: { en: 'purchases per year', zh: '次/年' },
  nullWhen: {
    en: 'fewer than 20 peers, known for less than two usual gaps, or no usual gap; without renewals due',
    zh: '同类不足 20 人、已知时长不足两个惯常间隔或间隔未知；且无应续约',
  },
};
