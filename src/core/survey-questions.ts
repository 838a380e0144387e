import type { SurveyItem } from './facts/index.ts';

/** One question of a short questionnaire. */
export interface SurveyQuestion {
  /** The code of the item, which the column of the export should carry. */
  item: SurveyItem;
  /** Lowest and highest possible answer; higher means more of what the question says. */
  scale: readonly [low: number, high: number];
  en: string;
  zh: string;
}

/**
 * Eight questions that settle most loyalty types: two that tell attitude from habit, one on advocacy, one on price
 * tolerance, and for each of the captive or bought loyalties the one question that names its reason.
 *
 * @source model §9.1 (item codes) and §4 (signals): each item is the survey signal of a type, or the survey measure of an
 *   indicator
 * @example
 * surveyQuestions.map(({ item }) => item).join(' ')
 * // => 'sat_overall trust recommend pay_more price_lowest near reward choice_forced'
 */
export const surveyQuestions: readonly SurveyQuestion[] = [
  {
    item: 'sat_overall',
    scale: [1, 7],
    en: 'Overall, I am satisfied with this company.',
    zh: '总的来说，我对这家企业很满意。',
  },
  {
    item: 'trust',
    scale: [1, 7],
    en: 'I trust this company to keep its promises.',
    zh: '我相信这家企业会信守承诺。',
  },
  {
    item: 'recommend',
    scale: [0, 10],
    en: 'How likely are you to recommend us to a friend?',
    zh: '您有多大可能把我们推荐给朋友？',
  },
  {
    item: 'pay_more',
    scale: [1, 7],
    en: 'I would stay even if prices rose a little.',
    zh: '即使价格略有上涨，我仍会继续购买。',
  },
  {
    item: 'price_lowest',
    scale: [1, 7],
    en: 'I buy here because the price is the lowest.',
    zh: '我在这里购买是因为价格最低。',
  },
  {
    item: 'near',
    scale: [1, 7],
    en: 'I buy here because it is near or easy to reach.',
    zh: '我在这里购买是因为离得近、方便。',
  },
  {
    item: 'reward',
    scale: [1, 7],
    en: 'I buy here for the points, gifts or rewards.',
    zh: '我在这里购买是为了积分、赠品或奖励。',
  },
  {
    item: 'choice_forced',
    scale: [1, 7],
    en: 'I buy here because there is no real alternative.',
    zh: '我在这里购买是因为没有别的选择。',
  },
];
