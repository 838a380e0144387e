import { stripVTControlCharacters } from 'node:util';
import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { chalkStyle, scoreRemarks, scoreTerminal } from '../../../src/reports/index.ts';
import { displayWidth } from '../../../src/tables/width.ts';
import { once, report, retail, row } from '../sample.ts';

const plain = chalkStyle(new Chalk({ level: 0 }));
const coloured = chalkStyle(new Chalk({ level: 1 }));
const shown = (of = report(), lang: 'en' | 'zh' = 'en', width = 100) =>
  scoreTerminal(of, { lang, width, style: plain });

test('the first screen with bare orders, English', () => {
  expect(shown()).toBe(`\
23,570 customers · 69,659 rows → 67,591 purchase days · as of 1998-06-30

                         customers  spent in 12 months
late against own rhythm      3,126             354,936
  of these, top fifth        1,376             289,781   ← start here
on schedule                  3,783             568,128
bought once                 12,054                   –
lapsed repeaters             4,607             149,475

first to contact: 13167 · 35 purchases, every ~15 days, silent 38, 3,801 a year
levels: key, top 1 % 236 · key 4,478 · ordinary 7,071 · small (extension) 11,785
life-cycle: acquisition 12,054 · growth 2,100 · maturity 3,109 · decline 1,700 · exit 4,607
rhythm: half of the gaps between purchases end within 54 days ·
  irregular, k = 1.1 (1 = random, 4 = clockwork)
value: the top fifth of buyers brings 84 % · 80 % comes from 17 % of buyers
loyalty index: partial (1 of 6 indicators). Types: motives do not show in orders alone.
next file to add: item prices → price loyalty · refunds → tolerance ·
  campaigns and rewards → incentive loyalty · stores or channels → convenience loyalty ·
  8 survey questions → attitude: true or merely habitual loyalty

Most worth acting on first (gap and late in days)
customer  bought  gap  late  12 months  level              why                      what to do
13167         35   15    23      3,801  key, top 1 %       late against own rhythm  contact now
00042          1    –     –         13  small (extension)  bought once, recently    nothing to do
… and 23,568 more: --format csv -o FILE has all
`);
});

test('the first screen with bare orders, Chinese', () => {
  expect(shown(report(), 'zh')).toBe(`\
23,570 位客户 · 69,659 行 → 67,591 个购买日 · 截至 1998-06-30

                      客户数  近 12 个月消费
晚于自身节奏           3,126         354,936
  其中价值前五分之一   1,376         289,781   ← 从这里开始
按时                   3,783         568,128
只买过一次            12,054               –
沉默流失的复购客户     4,607         149,475

最先联系：13167 · 购买 35 次，约每 15 天一次，已沉默 38 天，一年消费 3,801
客户层级：关键客户（最重要 1%） 236 · 关键客户 4,478 · 普通客户 7,071 · 小客户（书外） 11,785
生命周期：获取期 12,054 · 提升期 2,100 · 成熟期 3,109 · 衰退期 1,700 · 离开期 4,607
购买节奏：半数购买间隔不超过 54 天 · 不规律，k = 1.1（1 为随机，4 为如钟表）
价值分布：前五分之一的买家带来 84% · 80% 来自 17% 的买家
客户忠诚度：部分指数（6 项指标中的 1 项）。忠诚类型：仅凭订单看不出动机。
下一步可补充：商品原价与折扣 → 价格忠诚 · 退款记录 → 对差错的承受能力 ·
  促销活动与奖励 → 激励忠诚 · 门店或渠道 → 方便忠诚 · 8 道问卷题 → 态度：真忠诚还是习惯使然

最值得先处理的客户（间隔与超期以天计）
客户   次数  间隔  超期  近12个月  层级                   原因                  建议
13167    35    15    23     3,801  关键客户（最重要 1%）  晚于自身节奏          立即联系
00042     1     –     –        13  小客户（书外）         只买过一次，时间不久  无需行动
… 另有 23,568 行：--format csv -o FILE 可得全部
`);
});

test('rows that were left out: parts that add up, and their amounts; findings worst first; notes', () => {
  const lines = shown(retail()).split('\n');
  expect(lines.slice(0, 9).join('\n')).toBe(`\
23,570 customers · 541,909 rows → 22,190 order numbers → 19,296 purchase days · as of 1998-06-30
541,909 rows = 406,800 used + 135,080 without a customer + 12 rejected (cell.date) +
  17 left out by \`where\` (no tests)
Of these rows, 5,268 are exact copies of others and are counted.
                                     rows         amount
  used                            406,800  8,300,055.814
  without a customer              135,080  1,447,682.120
  rejected (cell.date)                 12         10.000
  left out by \`where\` (no tests)       17          0.000`);
  expect(406800 + 135080 + 12 + 17).toBe(541909);
  const found = lines.indexOf('Found in the data: 15 places');
  expect(lines.slice(found + 1, found + 9).join('\n')).toBe(`\
error · 12 records · the cell is not a date · first at retail.csv:118, column InvoiceDate: "soon"
  → Write dates as 2026-11-22.
info · 3 records · amounts have more than four decimals and are rounded to four · first at
  retail.csv:90, column UnitPrice → Nothing to do unless you need smaller amounts.

Notes
The orders have a status, and rows of every status are counted. To leave cancelled ones out, set
  \`where\` in loyalty.config.json.`);
  expect(lines[found + 9]).toBe('something_new: days = 1,234.5');
});

test.each([
  ['en', 80],
  ['en', 100],
  ['zh', 80],
  ['zh', 100],
] as const)('fits the width: %s at %i', (lang, width) => {
  const wide = row('客户-0123456789-0123456789', {}, { why: ['late_own_rhythm', 'top_fifth', 'falling'] });
  const second = row('B', {}, { action: 'invite_second_purchase', level: 'small' });
  for (const of of [retail(), report({ rows: [wide, second, once('00042')] })]) {
    for (const line of shown(of, lang, width).split('\n'))
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
  }
});

test('columns are aligned by display width, Chinese too', () => {
  const lines = shown(retail(), 'zh').split('\n');
  const start = lines.findIndex((line) => line.includes('客户数'));
  // Each line ends with the last number, but for the remark.
  const ends = lines.slice(start, start + 6).map((line) => displayWidth(line.replace(/ {3}← .*/, '')));
  expect(new Set(ends).size).toBe(1);
});

test('an id wider than its column is shown whole, on several lines', () => {
  const id = '张三-'.repeat(20);
  const text = shown(report({ rows: [row(id, {}, { priority: 0 }), row('2')] }), 'en', 80);
  const cells = text.slice(text.indexOf('customer ')).split('\n');
  expect(cells.map((line) => line.split(/ {2}/)[0]?.trim()).join('')).toContain(id);
});

test('nothing from a file can steer the terminal or the reader', () => {
  const text = shown(report({ rows: [row('\u001B[2J\u202Eevil\nline')] }));
  expect(text).toContain('\\u{1B}[2J\\u{202E}evil\\nline');
  expect(text).not.toContain('\u001B');
  expect(text).not.toContain('\u202E');
});

test('colours change nothing but the colours', () => {
  const text = scoreTerminal(retail(), { lang: 'zh', style: coloured });
  expect(stripVTControlCharacters(text)).toBe(shown(retail(), 'zh'));
  expect(text).toContain('\u001B[1m23,570 位客户\u001B[22m');
  expect(text).toContain('\u001B[31m错误\u001B[39m');
});

test('groups come late first, whatever their order in the report; nobody late shows as 0', () => {
  const of = report();
  const groups = of.summary.groups.filter(({ state }) => state !== 'late').reverse();
  const text = shown({ ...of, summary: { ...of.summary, groups } });
  expect(text).toMatch(/late against own rhythm +0 +–\non schedule/);
});

test('somebody to win back is not called a contact; nobody to act on is said', () => {
  const back = row('A7', { value12m: 90 }, { action: 'win_back', priority: 22.5 });
  expect(shown(report({ rows: [back] }))).toContain('first to act on: A7 · win back · 35 purchases');
  expect(shown(report({ rows: [once('1')] }))).toContain('nobody to contact now');
  expect(shown(report({ rows: [], rowCount: 0 }))).toContain('nobody to contact now');
});

test('a limit of customers, none included', () => {
  const limited = scoreTerminal(report({ rowCount: 2 }), { lang: 'en', limit: 1, style: plain });
  expect(limited).toContain('… and 1 more');
  expect(limited).not.toContain('00042');
  const none = scoreTerminal(report(), { lang: 'en', limit: 0, style: plain });
  expect(none).toContain('first to contact: 13167');
  expect(none).not.toContain('Most worth');
});

test('where nobody has an index, it is not called partial', () => {
  const of = report();
  expect(shown({ ...of, summary: { ...of.summary, indexed: 0 } })).toContain(
    'loyalty index: not yet assessable (0 of 6 indicators).',
  );
});

test('files that are there are not asked for', () => {
  const [input] = report().inputs;
  if (input === undefined) throw new Error('the sample has an input');
  const columns = { ...input.columns, list_price: 'list', store_id: 'shop' };
  const inputs = [
    { ...input, columns },
    { ...input, table: 'surveys' },
  ];
  const line = shown(report({ inputs }))
    .split('\n')
    .find((each) => each.startsWith('next file'));
  expect(line).toBe('next file to add: refunds → tolerance · campaigns and rewards → incentive loyalty');
});

test('remarks beside rows: silent when all is well, else findings and notes; with verbose what was read', () => {
  expect(scoreRemarks(report(), 'en', { style: plain })).toBe('');
  const told = scoreRemarks(retail(), 'en', { style: plain });
  expect(told).toMatch(/^Found in the data: 12 places\nerror · 12 records/);
  expect(told).not.toContain('info');
  expect(scoreRemarks(report(), 'en', { verbose: true, style: plain })).toBe(`\
23,570 customers · 69,659 rows → 67,591 purchase days · as of 1998-06-30

What was read
cdnow_master.csv → transactions · 69,659 records = 69,659 read + 0 rejected + 0 blank · csv ·
  dates ymd · decimal point
  customer_id · date · amount
`);
});
