import { integer, money, oneOf, period } from './columns.ts';
import { customerId, requiredCategory } from './common.ts';
import { table } from './table.ts';

export const wallet = table({
  id: 'wallet',
  names: { en: 'Wallet', zh: '钱包份额' },
  about: {
    en: 'What customers spend on a category in all, with us and elsewhere. One record is one customer, category and period.',
    zh: '客户在某品类的总支出（含别处）。一行为某客户、品类、时期。',
  },
  fileNames: ['wallets', 'share_of_wallet', 'wallet_share', '钱包份额', '钱包', '客户总支出'],
  known: ['period'],
  key: ['customer_id', 'category', 'period', 'source'],
  columns: {
    customer_id: customerId(),
    category: requiredCategory(),
    period: period(
      { en: 'Period', zh: '时期' },
      {
        required: true,
        aliases: ['period_start', 'quarter', 'month', '时期', '期间', '季度', '月份'],
        note: { en: 'its first day, or 2024-Q3', zh: '首日，或 2024-Q3' },
      },
    ),
    total_spend: money(
      { en: 'Spend in all', zh: '总支出' },
      {
        required: true,
        aliases: ['total_spending', 'category_spend', '总支出', '品类总支出'],
        note: { en: 'with us and elsewhere', zh: '含本企业与别处' },
      },
    ),
    own_spend: money(
      { en: 'Spend with us', zh: '在本企业支出' },
      { aliases: ['own_spending', 'spend_with_us', '本企业支出', '在本企业支出'] },
    ),
    source: oneOf(['panel', 'invoice', 'survey', 'estimate'])(
      { en: 'Source', zh: '数据来源' },
      { aliases: ['data_source', '来源', '数据来源'] },
    ),
    brands_used: integer(
      { en: 'Brands used', zh: '使用品牌数' },
      {
        min: 0,
        aliases: ['number_of_brands', '使用品牌数', '品牌数'],
        note: { en: 'how many, ours included', zh: '个数，含本企业' },
      },
    ),
    own_rank: integer(
      { en: 'Our rank', zh: '本企业排名' },
      {
        min: 1,
        aliases: ['brand_rank', '排名', '本企业排名'],
        note: { en: 'among the brands used, 1 = first', zh: '在所用品牌中的名次，1 = 首选' },
      },
    ),
  },
});
