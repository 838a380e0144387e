import { flag, integer, number, period } from './columns.ts';
import { requiredCategory, requiredRegion } from './common.ts';
import { table } from './table.ts';

export const market = table({
  id: 'market',
  names: { en: 'Market', zh: '市场' },
  about: {
    en: 'How much choice customers have. One record is one category in one region and period.',
    zh: '客户有多少选择。一行为某品类、地区、时期。',
  },
  fileNames: ['markets', 'market_structure', '市场', '市场情况', '市场结构'],
  known: ['period'],
  key: ['category', 'region', 'period'],
  columns: {
    category: requiredCategory(),
    region: requiredRegion(),
    period: period(
      { en: 'Period', zh: '时期' },
      {
        required: true,
        aliases: ['period_start', 'quarter', 'month', '时期', '期间', '季度', '月份'],
        note: { en: 'its first day, or 2024-Q3', zh: '首日，或 2024-Q3' },
      },
    ),
    viable_suppliers: integer(
      { en: 'Viable suppliers', zh: '可选供应商数' },
      {
        required: true,
        min: 0,
        aliases: ['viable_rivals', 'number_of_rivals', '可选供应商数', '竞争者数量'],
        note: { en: 'rivals only: 0 = we are the only one', zh: '只计竞争对手：0 = 仅本企业一家' },
      },
    ),
    own_share: number(
      { en: 'Our market share', zh: '本企业市场份额' },
      { unit: 'share', min: 0, max: 1, aliases: ['market_share', '市场份额', '本企业份额'] },
    ),
    open: flag(
      { en: 'Open market', zh: '市场是否开放' },
      {
        aliases: ['is_open', '是否开放', '市场是否开放'],
        note: { en: 'new suppliers may enter', zh: '新供应商可进入' },
      },
    ),
    category_growth: number(
      { en: 'Category growth', zh: '品类增长率' },
      {
        unit: 'share',
        aliases: ['growth', 'growth_rate', '增长率', '品类增长率'],
        note: { en: 'against the period before: 0.05 = 5 % more', zh: '与上期相比：0.05 = 增长 5%' },
      },
    ),
  },
});
