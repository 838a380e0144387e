import type { Measure } from './measure.ts';

/** What customers say of us and of rivals. */
export const attitudeMeasures: readonly Measure[] = [
  {
    id: 'M11',
    aliases: ['A', 'attitude', 'satisfaction'],
    names: { en: 'attitude', zh: '态度' },
    definition: {
      en: 'Mean of the answers about us on overall satisfaction, recommendation, trust and affection, and of the tone of complaints, each rescaled from its own scale to −1–1 and weighing half after each year of age; items weigh the same. The tone of a complaint is the lowest rung of satisfaction (of seven) whose words it uses: indignant −1, annoyed −⅔, regretful −⅓; a complaint in plain words has none, and one that is missing in the files raises the attitude. Beside it the latest answer to every question, 0–100. Transactions never enter.',
      zh: '客户对本企业总体满意、推荐、信任、喜爱四类题的回答，以及投诉语气，按各自量表换算为 −1–1 后取平均；每过一年权重减半，各项权重相同。投诉语气取其用词所及的最低满意梯级（七级）：愤慨 −1、恼怒 −⅔、遗憾 −⅓；用词平常的投诉无语气，文件中缺失的投诉会抬高态度。另列每道题最近一次的回答（0–100）。交易数据不计入。',
    },
    unit: { en: 'balance; score', zh: '正负度；分' },
    range: '−1–1; answers 0–100',
    nullWhen: {
      en: 'none of the four was answered within 365 days (a complaint alone makes no attitude); answers outside their scale count as none',
      zh: '365 天内未回答这四类题中的任何一题（仅有投诉不构成态度）；超出量表的回答不算',
    },
    source:
      'Dick & Basu (1994), Journal of the Academy of Marketing Science 22, 99–113, for the construct; the rungs are those of the usual seven-rung ladder of satisfaction (梯级理论); items, words and decay are our choice',
  },
  {
    id: 'M12',
    aliases: ['RA', 'relative attitude'],
    names: { en: 'attitude relative to rivals', zh: '相对态度' },
    definition: {
      en: 'Own rating minus that of the best rival the customer rated, as a share of the scale: on satisfaction, else quality, else recommendation, whichever first rates both within 365 days. The latest rating of each brand counts. Beside it, for the factors of loyalty, the points (of 100) by which we are rated above the rival that comes off best on their own questions.',
      zh: '客户对本企业的评分减去其评价最高的竞争品牌的评分，占量表的比例：依次取满意、质量、推荐中 365 天内两者皆有评分的第一题；每个品牌取最近一次评分。另按各忠诚因素自身的题目，列出本企业高于表现最佳竞争品牌的分数（满分 100）。',
    },
    unit: { en: 'balance', zh: '正负度' },
    range: '−1–1',
    nullWhen: {
      en: 'us and a rival were not rated on the same question within 365 days',
      zh: '365 天内没有同一题同时评价本企业与竞争品牌',
    },
    source: 'Dick & Basu (1994), Journal of the Academy of Marketing Science 22, 99–113',
  },
  {
    id: 'M28',
    aliases: ['NPS', 'net promoter score'],
    names: { en: 'net promoter score', zh: '净推荐值' },
    definition: {
      en: 'Percent of customers answering 9–10 minus percent answering 0–6 of 10 to the question of recommending us, the latest answer of each; with a 95 % interval of Wilson’s type. It states an intention: actual referrals (M15) outrank it, and that it says more than satisfaction was not replicated.',
      zh: '“是否愿意推荐”一题（0–10 分）中答 9–10 分的客户百分比减去答 0–6 分的百分比，每位客户取最近一次回答；附 Wilson 型 95% 区间。它只表示意向：实际推荐（M15）比它更可靠；其优于满意度的说法未能被重复验证。',
    },
    unit: { en: 'points', zh: '分' },
    range: '−100–100',
    nullWhen: {
      en: 'fewer than 30 customers answered on a scale of 0–10',
      zh: '按 0–10 分量表回答的客户不足 30 人',
    },
    source:
      'Reichheld (2003), Harvard Business Review 81(12), 46–54; Keiningham et al. (2007), Journal of Marketing 71(3), 39–51; the interval is our choice after Wilson (1927)',
  },
];
