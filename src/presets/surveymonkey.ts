import { preset } from './preset.ts';

export const surveymonkey = preset({
  id: 'surveymonkey',
  names: { en: 'SurveyMonkey answers', zh: 'SurveyMonkey 答卷' },
  table: 'surveys',
  header: ['Respondent ID', 'Collector ID', 'Start Date', 'End Date'],
  grain: 'record',
  traps: {
    en: 'a second header line below the first is left out; the customer is the custom data of the link, else the e-mail',
    zh: '排除第二行表头；客户为链接中的自定义数据，其次为邮箱',
  },
  columns: {
    response_id: 'Respondent ID',
    date: 'End Date',
    customer_id: ['Custom Data 1', 'customer_id', 'Email Address'],
  },
  where: { 'second header line': '"Respondent ID" is not null' },
});
