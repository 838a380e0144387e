import { fact, type Fact } from './fact.ts';

/** What customers say of us and of rivals (M11, M12). Transactions never enter here. */
export const attitude = {
  attitude: fact('M11', 'balance', ['surveys'], 'attitude', '态度'),
  attitudeWaves: fact('M11', 'count', ['surveys'], 'survey responses', '答卷数'),
  attitudeAgeDays: fact('M11', 'days', ['surveys'], 'age of the last response', '最近答卷距今天数'),
  satisfaction: fact('M11', 'score', ['surveys'], 'satisfaction', '满意度'),
  satisfactionAgeDays: fact(
    'M11',
    'days',
    ['surveys'],
    'age of the satisfaction answer',
    '满意度答卷距今天数',
  ),
  relativeAttitude: fact(
    'M12',
    'balance',
    ['rival_ratings'],
    'rated above the best rival',
    '相对最佳竞争品牌的态度',
  ),
  relativeWaves: fact(
    'M12',
    'count',
    ['rival_ratings'],
    'responses that rate a rival',
    '评价竞争品牌的答卷数',
  ),
  relativeAgeDays: fact(
    'M12',
    'days',
    ['rival_ratings'],
    'age of the last rating of a rival',
    '最近一次评价竞争品牌距今天数',
  ),
  gapSatisfaction: fact(
    'M12',
    'deviation',
    ['rival_ratings'],
    'points of satisfaction above the best rival',
    '满意度高于最佳竞争品牌的分数',
  ),
  gapTrust: fact(
    'M12',
    'deviation',
    ['rival_ratings'],
    'points of trust above the best rival',
    '信任高于最佳竞争品牌的分数',
  ),
  gapAffection: fact(
    'M12',
    'deviation',
    ['rival_ratings'],
    'points of affection above the best rival',
    '喜爱高于最佳竞争品牌的分数',
  ),
  gapBelonging: fact(
    'M12',
    'deviation',
    ['rival_ratings'],
    'points of belonging above the best rival',
    '归属感高于最佳竞争品牌的分数',
  ),
  gapBrandImage: fact(
    'M12',
    'deviation',
    ['rival_ratings'],
    'points of image above the best rival',
    '品牌形象高于最佳竞争品牌的分数',
  ),
  rivalsRated: fact('M12', 'count', ['rival_ratings'], 'rivals rated', '评价过的竞争品牌数'),
  saysNear: fact(
    'M11',
    'count',
    ['surveys', 'reviews', 'cases'],
    'says: near, easy, open late',
    '称方便、顺路、离家近',
  ),
  saysCheap: fact('M11', 'count', ['surveys', 'reviews', 'cases'], 'says: cheap, good value', '称便宜、划算'),
  saysNoNeed: fact('M11', 'count', ['surveys', 'reviews', 'cases'], 'says: no need', '称不需要'),
};

/** The items of a questionnaire that we ask about ourselves; each becomes a fact `item…`, 0–100, latest answer. */
export const surveyItems = {
  sat_overall: ['satisfied overall', '总体满意'],
  expect: ['expected', '预期'],
  disconfirm: ['better or worse than expected', '与预期相比'],
  ideal: ['near the ideal', '接近理想'],
  quality: ['quality', '质量'],
  value: ['worth the money', '物有所值'],
  image: ['good name', '品牌形象'],
  trust: ['trust', '信任'],
  affect: ['would be missed', '喜爱'],
  belong: ['belonging', '归属'],
  recommend: ['would recommend', '愿意推荐'],
  repurchase: ['would buy again', '愿意再次购买'],
  pay_more: ['would pay more', '愿意多付'],
  complaint_sat: ['content with how a complaint was handled', '投诉处理满意'],
  effort: ['easy to deal with', '办事省力'],
  alt_attract: ['finds rivals attractive', '认为竞争品牌有吸引力'],
  sc_proc: ['switching would cost effort', '转换费事'],
  sc_fin: ['switching would cost money', '转换费钱'],
  sc_rel: ['switching would cost ties', '转换失去关系'],
  choice_forced: ['has no choice', '别无选择'],
  price_lowest: ['buys where it is cheapest', '只买最便宜的'],
  near: ['buys because it is near', '因为近而购买'],
  reward: ['buys because of rewards', '因为奖励而购买'],
} as const;

export type SurveyItem = keyof typeof surveyItems;

type Camel<Text extends string> = Text extends `${infer Head}_${infer Tail}`
  ? `${Capitalize<Head>}${Camel<Tail>}`
  : Capitalize<Text>;
export type ItemFact = `item${Camel<SurveyItem>}`;

/** `pay_more` → `itemPayMore`. */
export function itemFact(item: SurveyItem): ItemFact {
  const camel = item.split('_').map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  return `item${camel.join('')}` as ItemFact;
}

export const items = Object.fromEntries(
  Object.entries(surveyItems).map(([item, [en, zh]]) => [
    itemFact(item as SurveyItem),
    fact('M11', 'score', ['surveys'], `answer: ${en}`, `答：${zh}`),
  ]),
) as Record<ItemFact, Fact>;
