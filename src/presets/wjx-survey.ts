import { preset } from './preset.ts';

export const wjxSurvey = preset({
  id: 'wjx-survey',
  names: { en: 'Wenjuanxing answers', zh: '问卷星问卷' },
  table: 'surveys',
  header: ['序号', '提交答卷时间', '所用时间'],
  grain: 'record',
  traps: {
    en: 'one column for each question; a skipped question is no answer; the customer is one of the questions',
    zh: '每题一列；“(跳过)”表示未作答；客户编号为其中一题',
  },
  columns: {
    response_id: '序号',
    date: '提交答卷时间',
    customer_id: ['客户编号', '会员号', '手机号', '您的手机号'],
  },
});
