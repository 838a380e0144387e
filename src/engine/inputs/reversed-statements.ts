import type { SurveyItem } from '../../core/index.ts';
import { itemOf, question } from './survey-proposals.ts';
import { takeApart, type WrittenScale } from './written-scale.ts';

/*
 * Which questions of a form say the opposite of their item. A statement is turned round by a denial of what the item asks
 * for, or by a word for its opposite; an opposite that is denied turns it back.
 */

const negatedZh = /不满意|不信任|不愿|不会|不推荐|不喜欢/;
const negatedEn = /dissatisf|\bunlikely/i;

/** A denial in English, up to four words, and what items ask for or what people do who affirm it. */
const deniedKeyEn =
  /(?:\bnot|\bcannot|n['’]t|\bnever|\bno|\bnor|\bneither|\bhardly|\brarely|\bseldom|\bbarely|\bscarcely|\bnobody|\bno one|\blittle|\bwithout|\blet alone|\bin no way|\bby no means|(?<!\ba )\bfew|\btoo \w+ to)\s+(?:(?!and\b|but\b)[\w’']+\s+){0,4}?(?:satisf|happy|content|pleas|trust|rel(?:y|iab)|faith|confiden|recommend|buy|order|purchas|shop|return|come back|love|lik(?:e|ing|ely)\b|fond|affection|loyal|miss\b|part of|belong|good|great|high|best|worth|value|cheap|low|near|close|convenien|eas[yi]|ideal|agree|think|believe|feel|consider|care|matter|want|wish|intend|intention|plan|expect|meets?\b|deserv|attract|appeal|enjoy|impress|pay|keep|stable|consistent|better than|clear|motivat|live up|match|notice)/i;

/** A denial in Chinese, the words that may stand between, and what the items ask for. */
const deniedKey =
  /(?:(?:感受|感觉|体会|体验|看)不[到出]|不|没有?|从未|未|无|并非|难以)(?:会|是|很|太|怎么|那么|大|再|算|觉得|感到|感觉|想|能|够|敢|需要?|用|必|曾|特别|十分|非常|有|什么|任何|其他|别的|品牌|商家|更|比|自己|其中的?|值得|抱|的)*(?:一份子|满意|信任|信赖|放心|相信|信守|喜爱|喜欢|怀念|归属|推荐|再次|继续|复购|愿意|省力|省心|方便|便宜|吸引|物有所值|理想)/;

/** The same where the item itself is a cost. */
const deniedCost =
  /(?:不|没有?|从未|未|无)(?:会|是|很|太|怎么|那么|大|算|觉得|感到|需要?|用|必|有|带来|造成|产生|什么|任何)*(?:麻烦|费事|费时|费钱|花钱|花时间|损失|成本)|\b(?:no|little|hardly any|without(?: any| much)?) (?:real |extra |much )?(?:effort|hassle|trouble|cost|loss|time|money)|\bnothing\b|(?:成本|损失|代价|费用|花费|麻烦)[^，。不]{0,3}(?:低|小|少)|(?:费时|费力|费钱|花费|损失|成本|费用|麻烦|时间)(?:并|也)?不(?:多|大|高)|毫不|(?<!(?:not|n't)(?: \w+)? )\b(?:easy|easily|simple|painless(?:ly)?|effortless(?:ly)?|straightforward)\b|(?:\bnot|n['’]t|\bnever|\bwithout) (?:\w+ ){0,2}(?:los(?:e|ing)|cost|affect|hurt|harm|miss)|不(?:会|用)?(?:失去|影响|费)|(?<!不|不太|并不)(?:简单|轻松|方便)|(?<!不|不太|并不)容易/i;

/** Words that deny without a not: too little of it, doubt in it, or what would be so without it. */
const withheld =
  /\b(?:lacks?|lacking|far from|refuses?|hesitates?|doubts?|(?:dis|mis)trust|nothing|even without|unreliable|inconvenient|unhappy|disappoint\w*)\b|缺乏|缺少|怀疑|拒绝|很难|难以|犹豫|不在[乎意]|无所谓|失望|(?:没有?|无).{1,8}也(?:会|来|买|愿)/i;

/** Both denied and withheld: no doubt, without hesitation, never disappointed. */
const withheldTwice =
  /\b(?:no|not|never|without|hardly)\s+(?:(?:a|any|been|be|the|slightest|ever)\s+)*(?:doubt|hesitat|disappoint|dissatisf|distrust|regret|unhappy)\w*|(?:毫不|毫无|从不|从未|没有|不曾|不)(?:怀疑|犹豫|失望|后悔)/gi;

/** Denials that affirm: not but, never fails, nothing better. */
const affirmed =
  /不得不|不会不|(?:没有?|无)(?:任何|什么)?理由不(?=\p{Script=Han})|差[异别]不大|没有?(?:什么|任何)?不(?=满意|喜欢|愿意|信任)|不会去别家|不仅|\bno reason (?:not to|to (?:dis|mis)trust)|\b(?:can(?:not|'t|’t)|could(?:n't|n’t| not)) (?:be (?:more|happier|better)|\w+ (?:\w+ )?enough)|\bnothing to be desired|\bnever fails?\b|\b(?:not|never) been (?:better|happier)\b|\bno matter\b|\bno other \w+|\bcould (?:not|hardly) be\b|\bnothing (?:\w+ )?(?:to|I) (?:\w+ )?(?:complain|criticis|criticiz|improve|fault)\w*|没(?:有)?想过不|(?:不可能|不能|没法)不(?=继续|再|推荐|买|来|信任|喜欢)|\bnot (?:only|just|merely|simply)\b|\bnothing but\b|\b(?:cannot|can['’]t|hardly) wait\b|\b(?:can(?:not|'t|’t)|could(?:n't|n’t| not)) imagine (?:not|being without)|价格?(?:也|并|都)?不(?:太|算)?(?:高|贵)|\b(?:nobody|no one) (?:beats|is better|does it better)|\bhardly wait|\brather than (?:leave|switch|change)|(?:\bnot|n't) (?:be )?easy/giu;

/** Plain words for a fault. */
const faulty =
  /(?<!不|并不|没有|差)(?:很|较|太|比较|非常)?差(?!不|别|异|距|价|旅|评)|不(?:太|怎么|够)?(?:好|稳定|高|大|可靠|靠谱|诚信|出色|突出|正面|到位|达标|耐用)(?!说|意思)|(?<!没有?)不够|没(?:有|什么)*(?:感情|信心|好感)|谈不上|不一定|没什么用|\b(?:poor|bad|terrible|awful)\b|\bcould (?:be|have been) better\b|\breluctant|\bavoid\b|\bno (?:\w+ of )?(?:love|affection|trust|loyalty|liking|loss|attachment)\b/iu;

/** Who would go where the prices rise. */
const leaves = /\b(?:leave|switch|change|elsewhere|stop)\b|离开|换|(?:不|不再)(?:会)?(?:买|来|购买)|走/i;

/** No choice denied once more. */
const choiceDenied =
  /(?:\bnot|n't|并非|不是|并不是)\s*(?:that |because )?(?:there is |i have )?(?:no|别无|没有)|\b(?:many|plenty of|lots of|several|enough) (?:other |real )?(?:alternatives|choices|options)|(?:很多|许多|不少|大量|充足|多种)(?:其他|别)?的?(?:选择|替代)|\b(?:free(?:ly)? to|own free will|by (?:my own )?choice|not the only)\b|选择(?:余地)?(?:很|较|也)?[多大]|(?:不是|并非|并不是)(?:我的?)?(?:唯一|只能|被迫)|自由选择|随时(?:都)?(?:可以|能)换/i;

/** Who would not leave, and need not travel far, speaks for us: a denied fault is no denial. */
const deniedFault =
  /(不会|不想|不愿意?|不用|不必|不需要|不)(离开|换|转|走|流失|远|麻烦|等|绕)|(\bnot|n't|\bnever)\s+(need to |have to |want to |going to |be |consider )?(leav|switch|chang|travel|go far|wait|far\b|mov)/gi;

/** Who asks for both ends asks for neither. */
const bothEnds =
  /\b(?:satisfied or dissatisfied|dissatisfied or satisfied|(?:un)?likely or (?:un)?likely|agree or disagree)\b|不?满意(?:还是|或者?|与否)不?满意|是否不?愿意?|(\p{Script=Han})不\1|有没有/giu;

/** What is granted or supposed, and not what is said: even when there are problems, 出了问题，…. */
const granted =
  /^(?:even (?:when|if|though)|although|though|despite|in spite of|when|whenever|if)\b[^,;.]*,|(?<=\w,? )(?:even (?:when|if|though)|although|though|despite|in spite of)\b[^,;.]*\.?$|(?:虽然|尽管|即使|即便|就算|哪怕|万一|如果|^出[了现])[^,。;]*,/giu;

/** Items of which a fault is the opposite; rivals and costs may be bad as well. */
const ofUs: ReadonlySet<SurveyItem> = new Set<SurveyItem>([
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

/** Plain words for what nobody wants, of whatever a statement is about. */
const bad = {
  en: [
    String.raw`declin\w*|deteriorat\w*|worse\w*|worst|bad|poor(?:ly)?|terrible|awful|lousy|inferior|mediocre|shoddy|flimsy`,
    String.raw`inconsisten\w*|defect\w*|flaw\w*|problem\w*|unfair|worthless|useless|pointless|overpriced|too expensive|rip-?off|waste\w*`,
    String.raw`disappoint\w*|frustrat\w*|annoy\w*|upset|regret\w*|unhapp\w*|dissatisf\w*|ashamed|embarrass\w*|outsider|stranger`,
    String.raw`lost|loses?|losing|warn\w*|discourag\w*|advis\w* against|s[ck]eptical|suspicious|mislead\w*|deceiv\w*|cheat\w*|lie[sd]?`,
    String.raw`br[eo]ak\w* (?:\w+ )?promises?|hat(?:e|es|ed)|dislik\w*|stop(?:ped|s)?|less (?:and less )?(?:likely|willing|satisfied|inclined|convinced)`,
    String.raw`think(?:ing)? twice|(?:hard|difficult) to (?:trust|recommend|love|like|believe|be satisfied)|disappoints?|far from|a long way (?:from|off|short)|(?:falls?|fell|falling) short|fail(?:s|ed)? to|unwilling|indifferent|(?:could|couldn[’']t) care less|anything but|below (?:average|par|standard)|var(?:y|ies)|unimpress\w*|suffer\w*|let(?:s|ting)? (?:me|us|you) down|leaves? (?:much|a lot|something) to be desired|doubtful|dubious|questionable|tarnish\w*|damaged|eroded|shaken|betray\w*|lag\w* behind|less than (?:\w+ )?(?:satisf|happy|impress|pleas)\w*|complain\w*|(?:low|lower|weak|limited|slim|small) (?:chances?|likelihood|probability|quality|trust|value|satisfaction|confidence|interest|regard)`,
    String.raw`(?:chances?|likelihood|probability|quality|trust|value|satisfaction|confidence|interest)\b[^,.;]{0,20}? (?:is|are|seems|remains|has become) (?:\w+ )?(?:low|lower|weak|slim|small|limited)`,
  ].join('|'),
  zh: [
    '下降|下滑|每况愈下|谈不上|不起来|变差|不敢恭维|时好时坏|有待(?:提高|改进|改善|加强)|出(?:过|了)?问题|扫地|越来越(?:差|低|少|不)|一(?:年|天|次)不如一(?:年|天|次)|不好意思|没有?把握|大不如前|不如(?:以前|从前|过去|别|其他|同行)|担忧|堪忧|低劣|劣质|粗糙|瑕疵|毛病|(?<!没有?)问题(?:很|较|太|比较)?多|问题不断|有(?:很多|不少|些|较多|一些)?问题',
    '不(?:尽如?|如)人意|勉强|凑合|马马虎虎|不可靠|靠不住|信不过|质疑|动摇|辜负|敷衍|懒得|(?:失去|丧失)了?(?:对.{0,8}的)?(?:信任|信心|兴趣|好感|耐心)|欠佳|不佳|平平|糟糕?|受损|负面|差劲|骗|欺|上当|食言|失信|夸大|虚假|将信将疑|半信半疑|打折扣|讨厌|厌恶|反感|冷淡|无感|外人|局外|陌生|疏远|不满|失望|后悔|丢脸|羞于',
    '劝.{0,6}(?:别|不要)|避雷|太贵|偏贵|很贵|不值|不划算|用处不大|毫无用处|没用|无用|鸡肋|可有可无|一般般|(?:很|较|比较|只是|只能算|质量|品质|口碑|形象|性价比)一般',
    '(?:性价比|满意度|信任度|忠诚度|质量|品质|口碑|声誉|意愿|可能性?|几率|概率|归属感|好感度?|评价|兴趣|程度)[^，。；、不]{0,3}(?:低|小|弱|差|不高|不大|不强|不足|有限)',
  ].join('|'),
};

/** Less than was hoped for. */
const lower = String.raw`below|short of|less than|worse|disappoint\w*|低于|不及|不如|未达到?|没有?达到|达不到|落空|失望|(?<![不点])(?:更|很|较|要|太)差(?!不|别|异)|差(?:了|得)?(?:很|太|好|许)多|差(?:了|得)?(?:不少|远|一截|一些|一点|一大截)`;

/** Who buys, but not for this. */
const notTheReason =
  '(?:不是|并非|绝非)(?:因为|由于|为了|冲着|图)|不(?:图|贪|看重|关心|关注)|不是.{1,12}原因';

/** The same of single items: what is bad for one is good for another. */
const badFor: Partial<Record<SurveyItem, string>> = {
  expect: lower,
  disconfirm: lower,
  ideal: String.raw`far from|distant|差得远|相差|相去|差距`,
  effort: String.raw`(?:too much|much|a lot of|great|considerable|unnecessary|such an) effort|more effort than|difficult|hard to|complicated|费力|费心|麻烦|繁琐|复杂|折腾`,
  near: String.raw`(?:too|very|quite|rather) far|far (?:away|from)|a long (?:way|drive|walk|trip)|out of (?:the|my) way|hard to reach|remote|distant|detour|(?<!再|多|即使|就算)远(?!远|近|程|道)|不便(?!宜)|不顺路|偏僻|绕路`,
  price_lowest: String.raw`expensive|pricey|high(?:er)?|irrelevant|unimportant|secondary|(?:太|偏|很|较|更|更加|比较|有点)贵|次要|无关|${notTheReason}`,
  repurchase: String.raw`(?:last|final) (?:time|purchase|order|visit)|最后一次|不打算|不再|不想|不见得|未必`,
  reward: String.raw`ignor\w*|irrelevant|unimportant|secondary|次要|无关|没有?(?:什么|任何|多大)?(?:影响|意义|作用|用处|兴趣|帮助|关系)|不稀罕|${notTheReason}`,
  recommend: String.raw`不见得|未必|不打算|不想`,
  alt_attract: String.raw`worse|inferior|less (?:attractive|appealing)|(?:no|none|nothing|not|never|rarely|hardly) (?:\w+ ){0,3}better|更差|不如|比不上|逊色|没有?.{0,6}更好`,
  complaint_sat: String.raw`ignored|unresolved|unsolved|unanswered|slow(?:ly)?|too long|bad(?:ly)?|poor(?:ly)?|dismissed|brushed off|rude(?:ly)?|unfair(?:ly)?|frustrat\w*|disappoint\w*|(?:nobody|no one) (?:answer|repl|respond|car|took|listen|call)\w*|(?:not|never|n[’']t) (?:\w+ )?(?:resolved|solved|answered|handled|dealt|taken|heard)|无人|石沉大海|不了了之|迟迟|推诿|敷衍|拖延|太慢|很慢|不及时|不公|失望|(?:没有?|未)(?:能|有?人|任何|得到|及时|被|给|解决|处理|回应|下文|结果|答复)`,
};

const deniedEn = String.raw`(?:\bnot|n[’']t|\bnever|\bno|\bwithout|\bnor|\bhardly|\brarely|\bneither|\bfree of|\bfew|(?<!\ba )\blittle)\s+(?:(?!and\b|but\b)[\w’']+\s+){0,3}?`;
const deniedZh =
  '(?:从不|从未|毫无|绝无|并非|没有?|未|无|不)(?:会|是|很|太|那么|怎么|觉得|感到|感觉|出过?|让[我人]|令[我人]|使[我人]|算|曾|有|再|任何|什么|过|出现|发生|自己|一点|丝毫)*';

const speaksOfUs: ReadonlySet<SurveyItem> = new Set<SurveyItem>([
  ...ofUs,
  'belong',
  'ideal',
  'effort',
  'near',
  'price_lowest',
]);

/** What is bad for an item, and the same denied. */
function opposites(item: SurveyItem): { said: RegExp; denied: RegExp } | null {
  const own = badFor[item];
  const general = speaksOfUs.has(item);
  if (own === undefined && !general) return null;
  const words = [...(own === undefined ? [] : [own]), ...(general ? [bad.en, bad.zh] : [])].join('|');
  // Words of the alphabet stand apart; those in Chinese do not.
  const any = `(?:(?<![a-z])(?:${words})(?![a-z]))`;
  return { said: new RegExp(any, 'iu'), denied: new RegExp(`(?:${deniedEn}|${deniedZh})${any}`, 'giu') };
}

/** Whether the question says the opposite of its item, so that high answers are low ones. */
export function isReversed(header: string): boolean {
  const text = question(header).replace(bothEnds, ' ');
  // What is a fault elsewhere is what these items ask for.
  const item = itemOf(header);
  if (item?.startsWith('sc_') === true && deniedCost.test(text)) return true;
  if (item === 'choice_forced') return choiceDenied.test(text);
  let said = text
    .replace(granted, ' ')
    .replace(deniedFault, ' ')
    .replace(withheldTwice, ' ')
    .replace(affirmed, ' ');
  if (item === 'pay_more' && leaves.test(said)) return true;
  const opposite = item === null ? null : opposites(item);
  if (opposite !== null) {
    said = said.replace(opposite.denied, ' ');
    if (opposite.said.test(said)) return true;
  }
  return (
    negatedZh.test(said) ||
    negatedEn.test(said) ||
    deniedKeyEn.test(said) ||
    deniedKey.test(said) ||
    (item !== null && (withheld.test(said) || (ofUs.has(item) && faulty.test(said))))
  );
}

/** The scale that a question names, turned round where it says the opposite of its item; null where it names none. */
export function scaleOfQuestion(header: string): WrittenScale | null {
  const { scale } = takeApart(header);
  return scale !== null && isReversed(header) ? [scale[1], scale[0]] : scale;
}
