import { date, oneOf } from './columns.ts';
import { customerId } from './common.ts';
import { table } from './table.ts';

export const promises = table({
  id: 'promises',
  names: { en: 'Promises', zh: '承诺' },
  about: {
    en: 'What we promised, and when it was done. One record is one promise.',
    zh: '对客户的承诺及其兑现。一行为一项承诺。',
  },
  fileNames: ['promise', 'commitments', '承诺', '承诺记录'],
  known: ['made_on', 'done_on'],
  columns: {
    customer_id: customerId(),
    made_on: date(
      { en: 'Made', zh: '承诺日期' },
      { required: true, aliases: ['made_at', 'promised_on', 'promise_date', '承诺日期', '承诺时间'] },
    ),
    due: date(
      { en: 'Due', zh: '应兑现日期' },
      { aliases: ['due_on', 'due_date', '应兑现日期', '到期日期', '截止日期'] },
    ),
    done_on: date(
      { en: 'Done', zh: '兑现日期' },
      {
        aliases: ['done_at', 'completed_on', 'fulfilled_on', '兑现日期', '完成日期', '完成时间'],
        note: { en: 'empty = not yet', zh: '空 = 尚未兑现' },
      },
    ),
    what: oneOf(['delivery', 'call_back', 'refund', 'visit'])(
      { en: 'What', zh: '承诺内容' },
      { aliases: ['promise_type', '承诺内容', '承诺类型'] },
    ),
  },
});
