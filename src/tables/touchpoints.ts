import { date, oneOf, text } from './columns.ts';
import { customerId, dateAliases } from './common.ts';
import { table } from './table.ts';

export const touchpoints = table({
  id: 'touchpoints',
  names: { en: 'Touchpoints', zh: '客户接触' },
  about: {
    en: 'Contacts between us and a customer. One record is one contact.',
    zh: '企业与客户的接触。一行为一次接触。',
  },
  fileNames: ['touchpoint', 'contacts', 'visits', '接触', '接触记录', '客户接触', '拜访记录', '跟进记录'],
  known: ['date'],
  columns: {
    customer_id: customerId(),
    date: date(
      { en: 'Day of the contact', zh: '接触日期' },
      {
        required: true,
        aliases: [
          ...dateAliases,
          'contact_date',
          'visit_date',
          '接触日期',
          '拜访日期',
          '跟进时间',
          '联系时间',
        ],
      },
    ),
    stage: oneOf(['pre', 'in', 'post'])(
      { en: 'Stage', zh: '阶段' },
      {
        aliases: ['contact_stage', '阶段', '接触阶段'],
        note: { en: 'before, during or after the sale', zh: '售前、售中、售后' },
      },
    ),
    kind: oneOf(['visit', 'call', 'message', 'greeting', 'training', 'event'])(
      { en: 'Kind', zh: '接触方式' },
      { aliases: ['contact_type', '方式', '类型', '接触方式', '跟进方式'] },
    ),
    by: text(
      { en: 'By', zh: '执行人' },
      {
        aliases: ['employee', 'employee_id', 'staff_id', '执行人', '跟进人', '员工编号'],
        note: { en: 'who of us', zh: '本企业由谁执行' },
      },
    ),
    initiated_by: oneOf(['firm', 'customer'])(
      { en: 'Initiated by', zh: '发起方' },
      { aliases: ['initiator', '发起方'] },
    ),
  },
});
