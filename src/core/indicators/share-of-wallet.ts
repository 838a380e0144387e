import type { Indicator } from './indicator.ts';

/** 5 · Purchase expense 购买费用: share of wallet. Where nobody else sells there is no wallet to share. */
export const shareOfWallet: Indicator = {
  id: 'share_of_wallet',
  names: { en: 'share of wallet', zh: '购买费用' },
  sources: ['wallet', 'rival_purchases'],
  score: ({ facts }) => {
    const share = facts.shareOfWallet ?? null;
    return share === null || facts.viableSuppliers === 0 ? null : 100 * share;
  },
  raw: ({ facts }) => facts.shareOfWallet ?? null,
  rawUnit: { en: 'share 0–1', zh: '比例 0–1' },
  nullWhen: {
    en: 'spending elsewhere is not known, or nobody else sells',
    zh: '别处消费未知，或没有其他供应商',
  },
};
