import { surveyItems, surveyQuestions, type SurveyItem } from '../../core/index.ts';
import { normaliseHeader } from '../../tables/index.ts';
import { takeApart } from './written-scale.ts';

/* Which question of a form is which item, by its words: proposals for a person to look at, never applied by themselves. */

const words: Readonly<Record<SurveyItem, RegExp>> = {
  sat_overall:
    /overall.*(satisf|happy|disappoint)|satisf.*overall|(总体|整体|总的来说).*(满意|失望)|满意度$|how satisfied/i,
  expect: /before.*expect|expected|预期(?!相比)|期望(?!相比)/i,
  disconfirm: /(better|worse).*expect|than (i )?expected|与(预期|期望)相比|(预期|期望).*(相比|差距)/i,
  ideal: /ideal|理想/i,
  quality: /quality|质量|品质/i,
  value: /value for money|worth (the|its) (money|price)|物有所值|性价比/i,
  image: /reputation|image|good name|口碑|形象|声誉/i,
  trust: /\b(dis|mis)?trust|reliab|信任|信赖|放心|信守|相信.*(承诺|企业|公司|商家|品牌)/i,
  affect: /\bmiss(ed)?\b|\bfond\b|\blove\b|喜爱|喜欢(?!的)|怀念/i,
  belong: /belong|part of|归属|一份子/i,
  recommend: /recommend|推荐/i,
  repurchase: /(buy|purchase|order|shop).*again|repurchase|再次(购买|光临|消费)|继续(购买|使用)|复购/i,
  pay_more:
    /pay (a little )?more|price.*(rise|rose|increase|higher)|(价格|涨价).*(上涨|仍|还会)|(涨价|价格.?涨).*(离开|换|走|买)|愿意多付/i,
  complaint_sat: /complaint|投诉/i,
  effort: /^(?!.*switch).*\beffort|easy to (deal|do)|省力|省心|办事方便/i,
  alt_attract:
    /(other|rival|competitor|another).*(attract|better|appeal)|竞争.*吸引|其他(品牌|商家).*(更好|吸引)/i,
  sc_proc:
    /switch.*(effort|hassle|trouble|time|easy|easily|difficult)|easy to switch|(换|转).*(麻烦|费事|费时|费力|容易)/i,
  sc_fin: /switch.*(cost|money|lose)|(换|转).*(费钱|损失|成本)/i,
  sc_rel: /switch.*(people|relation|tie)|(换|转).*(关系|熟人)/i,
  choice_forced:
    /(no|hardly any) (real )?(alternative|choice)|only (one|option)|别无选择|没有(别的|其他)选择|只能/i,
  price_lowest: /(lowest|cheapest|low) price|price.*(lowest|cheapest|low)|cheap|价格(最低|便宜)|便宜|低价/i,
  near: /\bnear\b|close by|convenien|离.*近|顺路|方便/i,
  reward: /points|gift|reward|积分|赠品|奖励|礼品/i,
};

/** `3、总体满意度 [sat_overall] (1-7)` → the question without its number and its scale. */
export const question = (header: string): string => takeApart(header).text;

/** Words alone, for questions that are our own: punctuation is what form tools change. */
const bare = (text: string): string => normaliseHeader(text).replace(/\p{P}/gu, '');

/** Whether a question names a code; one that is a word of its own only where it stands apart: `[trust]`, `trust: …`. */
const isCoded = (code: SurveyItem, text: string): boolean =>
  code.includes('_')
    ? new RegExp(`(^|[^a-z_])${code}([^a-z_]|$)`, 'i').test(text)
    : new RegExp(`^\\s*${code}\\s*($|[:：\\-–(（[])|[[(（【]\\s*${code}\\s*[\\])）】]`, 'i').test(text);

/** The item that a question asks for; null where its words say none, or more than one. */
export function itemOf(header: string): SurveyItem | null {
  // A field for words beside a question is not the question.
  if (/ — (comments?|other \(please specify\)|open-ended response)$/i.test(header)) return null;
  const text = question(header);
  const codes = Object.keys(surveyItems) as SurveyItem[];
  const coded = codes.filter((code) => isCoded(code, text));
  if (coded.length === 1) return coded[0] ?? null;
  const named = codes.filter((code) =>
    surveyItems[code].some((name) => normaliseHeader(name) === normaliseHeader(text)),
  );
  if (named.length === 1) return named[0] ?? null;
  const own = surveyQuestions.filter(({ en, zh }) =>
    [en, zh].some((each) => bare(text).includes(bare(each))),
  );
  if (own.length === 1) return own[0]?.item ?? null;
  const found = codes.filter((code) => words[code].test(text));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The column that tells who answered. */
export const asksForCustomer = (header: string): boolean =>
  /会员(卡)?号|会员编号|客户(编)?号|手机号|customer ?(id|no|number)|member ?(id|no|number)|account ?(id|no|number)|e-?mail address/i.test(
    question(header),
  );

/** The column in which people write what they like. */
export const asksForWords = (header: string): boolean =>
  /还想说|意见|建议|comment|anything else|feedback|why do you|please explain/i.test(question(header));

/** Scales that forms use, narrowest first. */
const scales = [
  [1, 5],
  [1, 7],
  [0, 10],
  [1, 10],
  [0, 100],
] as const;

/** The narrowest usual scale that holds all answers; sure where both of its ends were given. */
export function scaleOfAnswers(
  low: number,
  high: number,
  item: SurveyItem,
): { scale: readonly [number, number]; sure: boolean } | null {
  // Recommendation is nearly always asked on 0–10.
  const usual = item === 'recommend' && high > 5 ? scales.slice(2) : scales;
  const scale = usual.find(([min, max]) => low >= min && high <= max);
  return scale === undefined ? null : { scale, sure: low === scale[0] && high === scale[1] };
}
