import { date, number } from './columns.ts';
import { customerId } from './common.ts';
import { table } from './table.ts';

export const access = table({
  id: 'access',
  names: { en: 'Access', zh: '便利程度' },
  about: {
    en: 'How easily customers reach us and our best rival: travel or waiting minutes. One record is one customer from one day on.',
    zh: '客户到本企业与最强对手的便利程度：路程或等待分钟数。一行为某客户自某日起的情况。',
  },
  fileNames: ['accessibility', 'travel_times', '便利程度', '便利性', '路程'],
  known: ['valid_from'],
  key: ['customer_id', 'valid_from'],
  columns: {
    customer_id: customerId(),
    own_minutes: number(
      { en: 'Minutes to us', zh: '到本企业的分钟数' },
      {
        unit: 'minutes',
        min: 0,
        aliases: ['minutes_to_us', 'own_travel_minutes', '本企业分钟数', '到本企业的分钟数'],
        note: { en: 'travel or waiting', zh: '路程或等待' },
      },
    ),
    best_rival_minutes: number(
      { en: 'Minutes to the best rival', zh: '到最强对手的分钟数' },
      {
        unit: 'minutes',
        min: 0,
        aliases: ['rival_minutes', 'best_competitor_minutes', '竞争对手分钟数', '到最强对手的分钟数'],
        note: { en: 'travel or waiting', zh: '路程或等待' },
      },
    ),
    valid_from: date(
      { en: 'Valid from', zh: '生效日期' },
      {
        aliases: ['since', 'from_date', '生效日期', '起始日期'],
        note: { en: 'empty = always', zh: '空 = 一直如此' },
      },
    ),
  },
});
