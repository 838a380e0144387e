import type { Measure } from './measure.ts';

/** Where else the customer could go: wallet, market, contracts. */
export const choiceMeasures: readonly Measure[] = [
  {
    id: 'M06',
    aliases: ['SOW', 'share of wallet', 'wallet'],
    names: { en: 'share of wallet', zh: '钱包份额' },
    definition: {
      en: 'Spend with us over spend in the category in all, in the periods that began within 365 days, else the latest one. A period without our spend takes it from the transactions. Else, for customers of a panel, own purchases of 12 months over these and those elsewhere. Else the Wallet Allocation Rule, (1 − rank/(n + 1))·2/n of n brands used, marked as modelled. With it: what was bought in all and elsewhere in 12 months, purchases elsewhere and the share of those of a panel that were made in other regions than home (the region of the customer and of our stores where they bought), brands used, the change of all spending between half years, and over eight periods and more the correlation of the share with our price index minus the lowest of rivals.',
      zh: '在本企业的支出占该品类总支出的比例，取 365 天内开始的各期，没有则取最近一期；某期缺本企业支出时由交易计算。否则，对固定样本客户取近 12 个月本企业购买占其全部购买的比例。再否则按钱包分配法则 (1 − 排名/(n + 1))·2/n（n 为所用品牌数）推算并注明。另列近 12 个月总消费与在别处的消费、在别处购买的次数、其中（固定样本）发生在外地的比例（本地指客户所在地区及其光顾过的本企业门店所在地区）、使用品牌数、半年间总消费的变化，以及八期以上时份额与“本企业价格指数减竞争对手最低价格指数”的相关系数。',
    },
    unit: { en: 'share; money; count; correlation', zh: '比例；金额；次；相关系数' },
    range: '0–1; correlation −1–1',
    nullWhen: {
      en: 'neither a wallet with a total above 0 nor a rank among brands nor a panel; never inferred from own sales alone',
      zh: '既无总额大于 0 的钱包记录，也无品牌排名与固定样本数据；绝不仅凭本企业销售推断',
    },
    source:
      'Keiningham, Aksoy, Buoye & Cooil (2011), Harvard Business Review 89(10), 29–31, for the Wallet Allocation Rule; the order of sources is our choice',
  },
  {
    id: 'M13',
    aliases: ['ALT', 'LOCK', 'lock', 'choice set', 'contract'],
    names: { en: 'choice set, contract and lock-in', zh: '选择集、合同与锁定' },
    definition: {
      en: 'How many rivals could serve this customer: the latest market record of the own region, in the category bought most (or under contract); none where the market is closed to rivals. Lock-in = min(1, (fee for leaving now + worth of points)/six monthly fees), half of the 12-month value where a fee is not known; 1 where a contract cannot be taken along, 0 without a contract in force. Renewals due are the ends of terms reached, renewals made those the contract outlived or those counted. By default: renewals of contracts that renew by themselves, and automatic orders. Overpayment: own fee over that of the best own plan, minus 1. Neighbours: of the others in the region, the share that went to a rival within 365 days. Of who left: rivals in the last whole market period before a rival came, and the lock before the minimum term ended where the customer ended the contract within 90 days of that.',
      zh: '能服务该客户的竞争者数：取其所在地区、其购买最多（或签约）品类的最近一期市场记录；市场不向竞争者开放时为 0。锁定程度 = min(1,（现在离开的费用 + 积分价值）/ 六个月月费)，月费未知时用近 12 个月消费的一半；合同不可携转时为 1，没有有效合同时为 0。应续约次数为已到的期满次数，已续约次数为合同延续过的期满次数或记录的次数。自动比例：自动续约合同的续约与自动下单。多付比例：自身月费与最优套餐月费之比减 1。邻近客户：同地区其他客户中 365 天内转投竞争者的比例。对已离开者：竞争者进入之前最近一个完整时期的竞争者数；若客户在最低期限届满后 90 天内终止合同，则列届满前的锁定程度。',
    },
    unit: { en: 'count; share', zh: '个；比例' },
    range: 'count 0 and more; shares 0–1',
    nullWhen: {
      en: 'suppliers: region or category unknown to the market; lock-in: the fee for leaving or any measure of spend not known; renewals: no term known; neighbours: fewer than 20 others in the region',
      zh: '竞争者数：市场数据中没有该地区或品类；锁定程度：离开费用或消费规模未知；续约：没有已知期限；邻近客户：同地区其他客户不足 20 人',
    },
    source:
      'Jacoby & Chestnut (1978), Brand Loyalty: Measurement and Management: one must have had the opportunity to be disloyal; the formulas are our choice',
  },
];
