import { date, id } from './columns.ts';
import { customerId } from './common.ts';
import { table } from './table.ts';

export const assignments = table({
  id: 'assignments',
  names: { en: 'Assignments', zh: '客户分管' },
  about: {
    en: 'Who looked after whom, and when. One record is one employee for one customer over a time.',
    zh: '哪位员工在何时负责哪位客户。一行为一段负责关系。',
  },
  fileNames: ['assignment', 'account_assignments', '客户分管', '客户分配', '分管'],
  known: ['from', 'to'],
  columns: {
    customer_id: customerId(),
    employee_id: id(
      { en: 'Employee', zh: '员工编号' },
      {
        required: true,
        aliases: ['employee', 'staff_id', 'account_manager', '员工编号', '工号', '客户经理', '导购员'],
      },
    ),
    from: date(
      { en: 'From', zh: '开始日期' },
      {
        required: true,
        aliases: ['from_date', 'start', 'start_date', 'assigned_on', '开始日期', '分配日期'],
      },
    ),
    to: date(
      { en: 'To', zh: '结束日期' },
      {
        aliases: ['to_date', 'end', 'end_date', '结束日期'],
        note: { en: 'empty = still', zh: '空 = 至今' },
      },
    ),
  },
});
