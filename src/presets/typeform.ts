import { preset } from './preset.ts';

export const typeform = preset({
  id: 'typeform',
  names: { en: 'Typeform answers', zh: 'Typeform 答卷' },
  table: 'surveys',
  header: ['#', 'Submit Date (UTC)', 'Network ID'],
  grain: 'record',
  traps: {
    en: 'the customer is a hidden field of the link; answers that were begun and not sent have no submit date and are left out',
    zh: '客户编号为链接中的隐藏字段；未提交的答卷无提交时间，不计',
  },
  columns: {
    response_id: '#',
    date: 'Submit Date (UTC)',
    customer_id: ['customer_id', 'customer', 'user_id', 'email', 'Email'],
  },
  where: { 'not sent': '"Submit Date (UTC)" is not null' },
});
