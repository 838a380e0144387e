import { date, id, number, oneOf, text } from './columns.ts';
import { table } from './table.ts';

export const employees = table({
  id: 'employees',
  names: { en: 'Employees', zh: '员工' },
  about: {
    en: 'The people who look after customers. One record is one employee.',
    zh: '服务客户的员工。一行为一名员工。',
  },
  fileNames: ['employee', 'staff', '员工', '职员', '员工名单'],
  known: ['hired', 'left_on'],
  key: ['employee_id'],
  columns: {
    employee_id: id(
      { en: 'Employee', zh: '员工编号' },
      { required: true, aliases: ['employee', 'employee_no', 'staff_id', '员工编号', '工号', '员工ID'] },
    ),
    role: text({ en: 'Role', zh: '岗位' }, { aliases: ['position', 'job_title', '岗位', '职位', '职务'] }),
    hired: date(
      { en: 'Hired', zh: '入职日期' },
      { aliases: ['hired_on', 'hire_date', 'start_date', '入职日期', '入职时间'] },
    ),
    left_on: date(
      { en: 'Left', zh: '离职日期' },
      { aliases: ['leave_date', 'termination_date', 'end_date', '离职日期', '离职时间'] },
    ),
    left_to: oneOf(['competitor', 'other'])(
      { en: 'Left to', zh: '离职去向' },
      { aliases: ['destination', '离职去向', '去向'] },
    ),
    satisfaction: number(
      { en: 'Satisfaction', zh: '员工满意度' },
      { aliases: ['employee_satisfaction', '满意度', '员工满意度'] },
    ),
  },
});
