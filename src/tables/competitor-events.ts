import { date, id, number, oneOf, text } from './columns.ts';
import { category, dateAliases, latitude, longitude, region } from './common.ts';
import { table } from './table.ts';

export const competitorEvents = table({
  id: 'competitor_events',
  names: { en: 'Competitor events', zh: '竞争对手动态' },
  about: {
    en: 'What rivals did. One record is one event.',
    zh: '竞争对手的动作。一行为一个事件。',
  },
  fileNames: [
    'competitor_event',
    'competitors',
    'competition',
    '竞争对手',
    '竞争对手动态',
    '竞品动态',
    '竞品',
  ],
  known: ['date'],
  key: ['event_id'],
  columns: {
    event_id: id(
      { en: 'Event', zh: '事件编号' },
      { required: true, aliases: ['event', '事件编号', '事件ID'] },
    ),
    date: date(
      { en: 'First day', zh: '发生日期' },
      {
        required: true,
        aliases: [...dateAliases, 'event_date', 'start', 'start_date', '发生日期', '开始日期'],
      },
    ),
    end: date({ en: 'Last day', zh: '结束日期' }, { aliases: ['end_date', '结束日期'] }),
    competitor: text(
      { en: 'Competitor', zh: '竞争对手' },
      { aliases: ['competitor_name', 'rival', '竞争对手', '竞品名称', '对手名称'] },
    ),
    kind: oneOf(['entry', 'exit', 'price_cut', 'promo', 'launch', 'poaching', 'outage'])(
      { en: 'Kind', zh: '事件类型' },
      { required: true, aliases: ['event_type', '类型', '事件类型'] },
    ),
    category: category(),
    region: region(),
    lat: latitude(),
    lon: longitude(),
    price_index: number(
      { en: 'Price index', zh: '价格指数' },
      {
        min: 0,
        aliases: ['relative_price', '价格指数'],
        note: {
          en: 'relative to our list price at the start of the data = 1',
          zh: '以数据起始时本企业标价为 1',
        },
      },
    ),
  },
});
