/*
 * Words that stand where a customer should and name nobody, as one pattern: matching it gives most ids up at their first
 * letters, at less than what looking them up in a list costs, however many words there are.
 */

/** Between words people write blanks, dashes, underscores or nothing: `walk-in`, `walk_in`, `WalkIn`, `walk in`. */
const gap = String.raw`[-‐‑–—_＿－\s\x{a0}　]*`;

/** What words may be wrapped in. */
const opening = String.raw`[-‐‑–—_＿－\s\x{a0}　(（\[［【<＜〈《{｛「"“'‘]`;
const closing = String.raw`[-‐‑–—_＿－\s\x{a0}　)）\]］】>＞〉》}｝」"”'’]`;

/** Signs that alone are no id. */
const signs = String.raw`[-‐‑–—―−_.?/\\=~…。、，,·・？＿．／＼＝～－\s\x{a0}　]`;

const traditional: ReadonlyMap<string | undefined, string | undefined> = new Map(
  '户戶 顾顧 买買 会會 员員 访訪 游遊 费費 无無 暂暫 录錄 陆陸 注註 记記 写寫 绑綁 设設 实實 详詳 没沒 临臨 时時 现現 认認 值値'
    .split(' ')
    .map(([simplified, other]) => [simplified, other]),
);

/** The pattern of a phrase in any spelling: full width, traditional characters, gaps at its blanks. */
const spelled = (phrase: string): string =>
  Array.from(phrase, (sign) => {
    if (sign === ' ') return gap;
    const code = sign.codePointAt(0) ?? 0;
    if (code > 127) return traditional.has(sign) ? `[${sign}${traditional.get(sign)}]` : sign;
    return `[${/\w/.test(sign) ? '' : '\\'}${sign}${String.fromCodePoint(code + 0xfe_e0)}]`;
  }).join('');

const anyOf = (phrases: string): string => `(?:${phrases.split('|').map(spelled).join('|')})`;

/** What programs and spreadsheets write where nothing is known. */
const empty = anyOf(
  String.raw`n / a|#n/a|n.a.|null|#null!|none|nan|nil|undefined|\n|empty|missing|#ref!|#value!|#name?|#num!|#div/0!`,
);

/** Nobody only in brackets: by themselves they are names. */
const bracketed = anyOf('na|blank');

const stranger = 'unknown|unregistered|unidentified|unnamed|unassigned|unspecified|anonymous|guest|walk in';
const kept = 'available|applicable|set|known|given|provided|specified|assigned|recorded|registered';
const customer = 'customer|client|user|buyer|shopper|visitor|member|guest';

const english = [
  anyOf(`${stranger}|customer|client|visitor|cash sale|cash sales|counter sale|counter sales`),
  `${anyOf('not')}${gap}${anyOf(`${kept}|logged in|signed in`)}`,
  `${anyOf(`${stranger}|no|cash|retail|general|default|casual|occasional|temporary|one time`)}${gap}${anyOf(customer)}${spelled('s')}?`,
  `${anyOf('guest|no')}${gap}${anyOf('account|checkout|login|id')}`,
];

const strange =
  '匿名|未知|未登录|未登陆|未注册|未登记|未填写|未填|未提供|未绑定|未设置|未实名|不详|不明|无|暂无|空';
const people = '用户|客户|顾客|买家|会员|客人|访客|游客|消费者';

const chinese = [
  anyOf(`${strange}|${people}|散客|散户|没有|空值|非注册用户`),
  `${anyOf(`${strange}|非|散|普通|临时|现金|零售|默认|一次性`)}${gap}${anyOf(people)}`,
];

/** `NA` in capitals alone, as Na is a name; 0 in full width, which no list counts from. */
export const nobodyPattern = [
  spelled('NA'),
  '０',
  `${signs}+`,
  `(?i:${opening}*(?:${[empty, ...english, ...chinese].join('|')})${closing}*)`,
  `(?i:${opening}*[(（\\[［【<＜{｛]${gap}${bracketed}${closing}+)`,
].join('|');
