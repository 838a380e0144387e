import { date, oneOf, text } from './columns.ts';
import { customerId } from './common.ts';
import { table } from './table.ts';

export const outcomes = table({
  id: 'outcomes',
  names: { en: 'Outcomes', zh: '联系结果' },
  about: {
    en: 'What became of a call list. One record is one attempt to reach a customer.',
    zh: '联系名单的结果。一行为一次联系。',
  },
  fileNames: ['outcome', 'call_outcomes', 'call_results', '联系结果', '回访结果', '外呼结果'],
  known: ['contacted_on'],
  columns: {
    customer_id: customerId(),
    contacted_on: date(
      { en: 'Contacted', zh: '联系日期' },
      { required: true, aliases: ['contacted_at', 'contact_date', '联系日期', '联系时间', '回访日期'] },
    ),
    by: text(
      { en: 'By', zh: '联系人' },
      { aliases: ['employee', 'employee_id', 'staff_id', '执行人', '跟进人'] },
    ),
    result: oneOf(['reached', 'refused', 'returned', 'no_answer'])(
      { en: 'Result', zh: '结果' },
      {
        aliases: ['outcome', '结果', '联系结果', '回访结果'],
        note: {
          en: 'reached, refused the offer, came back, or no answer',
          zh: '已联系上、拒绝、已回归、未接通',
        },
      },
    ),
  },
});
