import { date, id, number, score, text } from './columns.ts';
import { customerId, dateAliases } from './common.ts';
import { table } from './table.ts';

const items =
  'sat_overall, expect, disconfirm, ideal, quality, value, image, trust, affect, belong, recommend, ' +
  'repurchase, pay_more, complaint_sat, effort, alt_attract, sc_proc, sc_fin, sc_rel, choice_forced, ' +
  'price_lowest, near, reward';

export const surveys = table({
  id: 'surveys',
  names: { en: 'Surveys', zh: '问卷' },
  about: {
    en: 'Answers to questionnaires, long form. One record is one answer; a response has several.',
    zh: '问卷答案（长表）。一行为一个答案；一份答卷有多行。',
  },
  fileNames: [
    'survey',
    'survey_answers',
    'survey_responses',
    'answers',
    '问卷',
    '问卷答案',
    '调查',
    '满意度调查',
  ],
  known: ['date'],
  key: ['response_id', 'item', 'brand'],
  columns: {
    response_id: id(
      { en: 'Response', zh: '答卷编号' },
      {
        required: true,
        aliases: ['respondent_id', 'answer_sheet_id', 'submission_id', '序号', '答卷编号', '答卷ID'],
        note: { en: 'the same in all answers of one questionnaire', zh: '同一份答卷的各行相同' },
      },
    ),
    customer_id: customerId(),
    date: date(
      { en: 'Day of the answer', zh: '答卷日期' },
      {
        required: true,
        aliases: [
          ...dateAliases,
          'response_date',
          'answered_on',
          'submitted_at',
          '答卷日期',
          '答卷时间',
          '提交时间',
          '提交答卷时间',
        ],
      },
    ),
    item: text(
      { en: 'Item', zh: '题项' },
      {
        required: true,
        aliases: ['item_code', 'question', 'question_code', '题项', '题目', '题目代码'],
        note: { en: items, zh: items },
      },
    ),
    score: score(
      { en: 'Answer', zh: '得分' },
      { required: true, aliases: ['answer', 'rating', '得分', '评分', '分值'] },
    ),
    scale_min: number(
      { en: 'Lowest possible answer', zh: '量表最小值' },
      { required: true, aliases: ['min_score', '量表最小值', '最低分'] },
    ),
    scale_max: number(
      { en: 'Highest possible answer', zh: '量表最大值' },
      { required: true, aliases: ['max_score', '量表最大值', '最高分'] },
    ),
    brand: text(
      { en: 'Brand asked about', zh: '所评品牌' },
      { aliases: ['brand_name', '品牌', '所评品牌'], note: { en: 'empty = ours', zh: '空 = 本企业' } },
    ),
    text: text(
      { en: 'Words', zh: '文字回答' },
      { aliases: ['comment', 'verbatim', 'free_text', '文字回答', '意见', '备注'] },
    ),
  },
});
