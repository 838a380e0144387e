import { preset } from './preset.ts';

export const youzanCustomers = preset({
  id: 'youzan-customers',
  names: { en: 'Youzan customers', zh: '有赞客户' },
  table: 'customers',
  header: ['客户手机号', '成为客户时间', '来源渠道'],
  grain: 'record',
  traps: { en: 'the phone number is the customer, as in the orders', zh: '以手机号为客户编号，与订单一致' },
  columns: {
    customer_id: '客户手机号',
    acquired_on: '成为客户时间',
    first_contact: '成为客户时间',
    source: '来源渠道',
    level: ['免费等级', '付费等级'],
    account_manager: '导购员',
  },
});
