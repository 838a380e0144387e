import { money, period, text, type Names } from './columns.ts';
import { optionalCustomerId } from './common.ts';
import { table } from './table.ts';

const cost = (names: Names, ...aliases: string[]) => money(names, { aliases });

export const costs = table({
  id: 'costs',
  names: { en: 'Costs', zh: '成本' },
  about: {
    en: 'What customers cost and yield: money per period. One record is one customer or segment in one period.',
    zh: '客户的成本与毛利：每期金额。一行为某客户或细分的一个时期。',
  },
  fileNames: ['cost', 'customer_costs', '成本', '客户成本', '费用'],
  known: ['period'],
  key: ['customer_id', 'segment', 'period'],
  needOneOf: [['customer_id', 'segment']],
  columns: {
    customer_id: optionalCustomerId({ en: 'this or segment', zh: '此列或 segment 至少填一项' }),
    segment: text(
      { en: 'Segment', zh: '细分' },
      {
        aliases: ['customer_segment', '细分', '客群', '客户分群'],
        note: { en: 'this or customer_id', zh: '此列或 customer_id 至少填一项' },
      },
    ),
    period: period(
      { en: 'Period', zh: '时期' },
      {
        required: true,
        aliases: ['period_start', 'quarter', 'month', '时期', '期间', '季度', '月份'],
        note: { en: 'its first day, or 2024-Q3', zh: '首日，或 2024-Q3' },
      },
    ),
    acquisition: cost({ en: 'Acquisition', zh: '获客成本' }, 'acquisition_cost', 'cac', '获客成本'),
    retention: cost({ en: 'Retention', zh: '维系成本' }, 'retention_cost', '维系成本', '保留成本'),
    service: cost({ en: 'Service', zh: '服务成本' }, 'service_cost', 'cost_to_serve', '服务成本'),
    negotiation: cost({ en: 'Negotiation', zh: '谈判成本' }, 'negotiation_cost', '谈判成本', '交易成本'),
    performance: cost(
      { en: 'Performance', zh: '履约成本' },
      'performance_cost',
      'fulfilment_cost',
      '履约成本',
    ),
    margin: cost({ en: 'Margin', zh: '毛利' }, 'gross_margin', 'gross_profit', '毛利', '毛利额'),
  },
});
