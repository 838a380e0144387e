import { surveyItems, surveyQuestions, type SurveyItem } from '../../core/index.ts';
import { normaliseHeader } from '../../tables/index.ts';
import { takeApart, type WrittenScale } from './written-scale.ts';

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

const negated = /不满意|不信任|不愿|不会|不推荐|不喜欢|\bnot\b|\bnever\b|n't\b|dissatisf|unlikely/i;

/** A denial in Chinese, the words that may stand between, and what the items ask for. */
const deniedKey =
  /(?:不|没有?|从未|未|无|并非|难以)(?:会|是|很|太|怎么|那么|大|再|算|觉得|感到|感觉|想|能|够|敢|需要?|用|必|曾|特别|十分|非常|有|什么|任何|其他|别的|品牌|商家|更|比)*(?:满意|信任|信赖|放心|相信|信守|喜爱|喜欢|怀念|归属|推荐|再次|继续|复购|愿意|省力|省心|方便|便宜|吸引|物有所值|理想)/;

/** The same where the item itself is a cost. */
const deniedCost =
  /(?:不|没有?|从未|未|无)(?:会|是|很|太|怎么|那么|大|算|觉得|感到|需要?|用|必|有|带来|造成|产生|什么|任何)*(?:麻烦|费事|费时|费钱|花钱|花时间|损失|成本)|\b(?:no|little|hardly any|without(?: any| much)?) (?:real |extra |much )?(?:effort|hassle|trouble|cost|loss|time)|\bnothing\b|毫不|(?<!(?:not|n't)(?: \w+)? )\b(?:easy|easily)\b|(?<!不|不太|并不)容易/i;

/** Words that deny without a not: too little of it, doubt in it, or what would be so without it. */
const withheld =
  /(?<!\ba )\blittle\b|\b(?:hardly|rarely|seldom|barely|scarcely|lacks?|lacking|nobody|no one|far from|refuses?|hesitates?|doubts?|(?:dis|mis)trust|nothing|even without|unreliable|inconvenient|unhappy|disappoint\w*)\b|缺乏|缺少|怀疑|拒绝|很难|难以|犹豫|不在[乎意]|无所谓|失望|(?:没有?|无).{1,8}也(?:会|来|买|愿)/i;

/** Both denied and withheld: no doubt, without hesitation, never disappointed. */
const withheldTwice =
  /\b(?:no|not|never|without|hardly)\s+(?:(?:a|any|been|be|the|slightest|ever)\s+)*(?:doubt|hesitat|disappoint|dissatisf|distrust|regret|unhappy)\w*|(?:毫不|毫无|从不|从未|没有|不曾|不)(?:怀疑|犹豫|失望|后悔)/gi;

/** Denials that affirm: not but, never fails, nothing better. */
const affirmed =
  /不得不|不会不|(?:没有?|无)(?:任何|什么)?理由不(?=\p{Script=Han})|差[异别]不大|没有?(?:什么|任何)?不(?=满意|喜欢|愿意|信任)|不会去别家|不仅|\bno reason (?:not to|to (?:dis|mis)trust)|\b(?:can(?:not|'t|’t)|could(?:n't|n’t| not)) (?:be (?:more|happier|better)|\w+ (?:\w+ )?enough)|\bnothing to be desired|\bnever fails?\b|\bnot only\b|\b(?:nobody|no one) (?:beats|is better|does it better)|\bhardly wait|\brather than (?:leave|switch|change)|(?:\bnot|n't) (?:be )?easy/giu;

/** Plain words for a fault. */
const faulty =
  /(?<!不|并不|没有|差)(?:很|较|太|比较|非常)?差(?!不|别|异|距|价|旅|评)|不(?:太|怎么|够)?(?:好|稳定|高|大)(?!说|意思)|谈不上|不一定|没什么用|\b(?:poor|bad|terrible|awful)\b|\bcould be better\b|\breluctant|\bavoid\b|\bno (?:love|affection|trust|loyalty|liking)\b/iu;

/** Who would go where the prices rise. */
const leaves = /\b(?:leave|switch|change|elsewhere|stop)\b|离开|换|(?:不|不再)(?:会)?(?:买|来|购买)|走/i;

/** No choice denied once more. */
const choiceDenied =
  /(?:\bnot|n't|并非|不是|并不是)\s*(?:that |because )?(?:there is |i have )?(?:no|别无|没有)/i;

/** `3、总体满意度 [sat_overall] (1-7)` → the question without its number and its scale. */
const question = (header: string): string => takeApart(header).text;

/** Words alone, for questions that are our own: punctuation is what form tools change. */
const bare = (text: string): string => normaliseHeader(text).replace(/\p{P}/gu, '');

/** Whether a question names a code; one that is a word of its own only where it stands apart: `[trust]`, `trust: …`. */
const isCoded = (code: SurveyItem, text: string): boolean =>
  code.includes('_')
    ? new RegExp(`(^|[^a-z_])${code}([^a-z_]|$)`, 'i').test(text)
    : new RegExp(`^\\s*${code}\\s*($|[:：\\-–(（[])|[[(（【]\\s*${code}\\s*[\\])）】]`, 'i').test(text);

/** The item that a question asks for; null where its words say none, or more than one. */
export function itemOf(header: string): SurveyItem | null {
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

/** Who would not leave, and need not travel far, speaks for us: a denied fault is no denial. */
const deniedFault =
  /(不会|不想|不愿意?|不用|不必|不需要|不)(离开|换|转|走|流失|远|麻烦|等|绕)|(\bnot|n't|\bnever)\s+(need to |have to |want to |going to |be |consider )?(leav|switch|chang|travel|go far|wait|far\b|mov)/gi;

/** Who asks for both ends asks for neither. */
const bothEnds =
  /\b(?:satisfied or dissatisfied|dissatisfied or satisfied|(?:un)?likely or (?:un)?likely|agree or disagree)\b|不?满意(?:还是|或者?|与否)不?满意|是否不?愿意?|(\p{Script=Han})不\1|有没有/giu;

/** Items of which a fault is the opposite; rivals and costs may be bad as well. */
const speaksOfUs: ReadonlySet<SurveyItem> = new Set<SurveyItem>([
  'sat_overall',
  'quality',
  'value',
  'image',
  'trust',
  'affect',
  'recommend',
  'repurchase',
  'reward',
]);

/** Whether the question says the opposite of its item, so that high answers are low ones. */
export function isReversed(header: string): boolean {
  const text = question(header).replace(bothEnds, ' ');
  // What is a fault elsewhere is what these items ask for.
  const item = itemOf(header);
  if (item?.startsWith('sc_') === true && deniedCost.test(text)) return true;
  if (item === 'choice_forced') return choiceDenied.test(text);
  const said = text.replace(deniedFault, ' ').replace(withheldTwice, ' ').replace(affirmed, ' ');
  if (item === 'pay_more' && leaves.test(said)) return true;
  return (
    negated.test(said) ||
    deniedKey.test(said) ||
    (item !== null && (withheld.test(said) || (speaksOfUs.has(item) && faulty.test(said))))
  );
}

/** The scale that a question names, turned round where it says the opposite of its item; null where it names none. */
export function scaleOfQuestion(header: string): WrittenScale | null {
  const { scale } = takeApart(header);
  return scale !== null && isReversed(header) ? [scale[1], scale[0]] : scale;
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
