import { date, id, oneOf } from './columns.ts';
import { customerId, dateAliases } from './common.ts';
import { table } from './table.ts';

export const community = table({
  id: 'community',
  names: { en: 'Community', zh: '社群' },
  about: {
    en: 'What customers do in groups around us. One record is one act.',
    zh: '客户在社群中的活动。一行为一次行为。',
  },
  fileNames: ['communities', 'groups', 'community_activity', '社群', '社区', '社群活动'],
  known: ['date'],
  columns: {
    customer_id: customerId(),
    group_id: id(
      { en: 'Group', zh: '社群编号' },
      { required: true, aliases: ['group', 'community_id', '群编号', '社群编号', '群ID'] },
    ),
    date: date(
      { en: 'Day', zh: '日期' },
      { required: true, aliases: [...dateAliases, 'event_date', '活动日期', '活动时间'] },
    ),
    kind: oneOf(['join', 'post', 'event', 'leave'])(
      { en: 'Kind', zh: '行为类型' },
      { aliases: ['activity_type', 'event_type', '类型', '行为类型'] },
    ),
  },
});
