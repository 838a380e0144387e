import type { Lang } from '../people/lang.ts';
import type { InitFile } from './init-report.ts';

type How = Exclude<InitFile['how'], null>;
type By = InitFile['columns'][number]['by'];

interface Words {
  heads: readonly [what: string, belief: string, confidence: string];
  rows: (count: string) => string;
  sure: string;
  likely: string;
  open: string;
  unseen: string;
  what: {
    table: string;
    dates: string;
    numbers: string;
    records: string;
    currency: string;
    grain: string;
    unread: string;
    unused: string;
    nameless: string;
    linesOf: string;
    sheets: string;
    hiddenSheets: string;
  };
  how: Record<How, string>;
  noRecord: string;
  by: Record<By, string>;
  preset: (id: string) => string;
  dates: Record<'ymd' | 'dmy' | 'mdy', string>;
  numbers: Record<'plain' | 'point' | 'comma', string>;
  grain: Record<'order' | 'line', string>;
  repeatsTotal: string;
  scale: (scale: string) => string;
  maybeScale: (scale: string) => string;
  inWords: string;
  downwards: string;
  noScale: string;
  against: (r: string, answers: string) => string;
  sayAgainst: (item: string, turned: string | null) => string;
  notApplicable: (count: number) => string;
  unknownTable: string;
  couldBe: (names: string) => string;
  or: string;
  lacking: (table: string, columns: string) => string;
  sayTable: (file: string) => string;
  sayPreset: string;
  sayColumn: (column: string) => string;
  sayDateOrder: string;
  sayDecimal: string;
  unreadCells: (column: string, cells: number, of: number, example: string) => string;
  sayUnread: Record<'date' | 'number', string>;
  sayCurrency: string;
  /** How several in one file are settled, by what says them. */
  sayCurrencies: Record<NonNullable<InitFile['values']>['currency']['by'], string>;
  sayOneCurrency: string;
  sayScale: (item: string, scale: string) => string;
  sayUnused: string;
  namelessColumn: (at: number, example: string) => string;
  sayNameless: string;
  linesOf: (preset: string) => string;
  saySheet: string;
  sayHiddenSheet: string;
  toSettle: string;
  /** What is lacking where there are neither orders nor contracts. */
  toScore: string;
  settleFirst: (names: readonly string[]) => string;
  /** What `score` found when it was tried. */
  tried: (customers: string) => string;
  triedRecords: (used: string, records: string) => string;
  wouldStop: string;
  survey: { title: string; code: string; question: string; scale: string; how: string };
}

const apart = (text: string) => ({ header: text, signs: text, nothing: text });

/** Without a column nothing tells records of one currency from those of another. */
const sayCurrenciesApart = {
  en: apart('convert them to one, or export each into a folder of its own'),
  zh: apart('请换算为同一币种，或将每种分别导出到各自的文件夹'),
};

const en: Words = {
  heads: ['what', 'belief', 'confidence'],
  rows: (count) => `${count} ${count === '1' ? 'row' : 'rows'}`,
  sure: 'sure',
  likely: 'likely',
  open: 'open',
  unseen: 'nothing to see',
  what: {
    table: 'table',
    dates: 'dates',
    numbers: 'numbers',
    records: 'records',
    currency: 'currency',
    grain: 'one row is',
    unread: 'not read',
    unused: 'not used',
    nameless: 'no name',
    linesOf: 'lines of',
    sheets: 'other sheets',
    hiddenSheets: 'hidden sheets',
  },
  noRecord: 'none below the header: export again',
  how: {
    said: 'you said so',
    configured: 'by the configuration',
    preset: 'by its columns',
    name: 'by the file name',
    header: 'by its columns',
    words: 'by the words in its columns',
  },
  by: {
    preset: 'preset',
    configured: 'configured',
    name: 'known name',
    question: 'by the question',
    words: 'by its words',
  },
  preset: (id) => `preset ${id}`,
  dates: { ymd: 'year first', dmy: 'day first', mdy: 'month first' },
  numbers: { plain: 'plain', point: 'decimal point', comma: 'decimal comma' },
  grain: { order: 'an order', line: 'an order line' },
  repeatsTotal: 'the total of the order stands on every line: counted once',
  scale: (scale) => `scale ${scale}`,
  maybeScale: (scale) => `perhaps scale ${scale}`,
  inWords: 'answers in words',
  downwards: 'the question says the opposite: turned round',
  against: (r, answers) => `answered against the other questions: r = ${r}, ${answers} answers`,
  sayAgainst: (item, turned) =>
    `if it asks the opposite, turn its scale round${turned === null ? '' : `: "scale": {"${item}": "${turned}"}`}`,
  noScale: 'answers are words of no known scale: export their numeric values',
  notApplicable: (count) => `${count} × not applicable`,
  unknownTable: 'unknown',
  or: ' or ',
  couldBe: (names) => `could be ${names}`,
  lacking: (table, columns) => `${table} (lacks ${columns})`,
  sayTable: (file) => `say it: TABLE=${file}`,
  sayPreset: 'say it with --preset',
  sayColumn: (column) => `say it in "columns": {"${column}": "…"}`,
  sayDateOrder: 'say it with --date-order dmy or mdy',
  sayDecimal: 'say it with --decimal point or comma',
  unreadCells: (column, cells, of, example) => `${column}: ${cells} of ${of} cells, like ${example}`,
  sayUnread: {
    date: 'these are no dates: export them like 2024-01-05',
    number: 'these are no numbers: export them like 1234.50',
  },
  sayCurrency: 'say it with "currency" if it matters',
  sayOneCurrency: 'convert the orders to one, or configure those of each in a folder of its own',
  sayCurrencies: {
    ...sayCurrenciesApart.en,
    column: 'pick one with "where": {"one currency": "…"}',
    'signs against the column': 'the sign denies the column: correct whichever is wrong',
  },
  sayScale: (item, scale) => `say it in "scale": {"${item}": "${scale}"}`,
  linesOf: (preset) =>
    `the orders of ${preset}, joined by order_id: their amounts are shared out over the lines`,
  saySheet: 'not read: name one with FILE.xlsx#SHEET',
  sayHiddenSheet: 'tables, too, and not read: show them in Excel, or name one with FILE.xlsx#SHEET',
  namelessColumn: (at, example) => `column ${at} (${example})`,
  sayNameless: 'not read: name it in the header if it matters',
  sayUnused: 'if one is a question, say which: "columns": {"CODE": "…"}',
  toSettle: 'To settle:',
  settleFirst: (names) => `settle first: ${names.join(', ')}; then`,
  tried: (customers) => `tried: ${customers} ${customers === '1' ? 'customer' : 'customers'}`,
  triedRecords: (used, records) => `, ${used} of ${records} records count`,
  wouldStop: 'as it is, it stops:',
  toScore: 'To score customers, add their orders or contracts: loyalty init --force FILES… with them.',
  survey: {
    title:
      'Eight questions that settle most loyalty types. Keep the code in the title of each column of the export.',
    code: 'code',
    question: 'question',
    scale: 'answer',
    how: 'Ask also for the customer number; export with response_id and date. 1 = not at all, 7 = fully; recommend 0–10.',
  },
};

const zh: Words = {
  heads: ['项目', '判断', '把握'],
  rows: (count) => `${count} 行`,
  sure: '确定',
  likely: '可能',
  open: '待定',
  unseen: '无数据可看',
  what: {
    table: '表',
    dates: '日期',
    numbers: '数字',
    records: '记录',
    currency: '币种',
    grain: '每行是',
    unread: '未读取',
    unused: '未使用',
    nameless: '无列名',
    linesOf: '所属订单',
    sheets: '其他工作表',
    hiddenSheets: '隐藏的工作表',
  },
  noRecord: '标题行下没有记录：请重新导出',
  how: {
    said: '由您指定',
    configured: '按配置',
    preset: '按列识别',
    name: '按文件名',
    header: '按表头',
    words: '按列名中的词',
  },
  by: { preset: '预设', configured: '配置', name: '已知列名', question: '按题目', words: '按词' },
  preset: (id) => `预设 ${id}`,
  dates: { ymd: '年在前', dmy: '日在前', mdy: '月在前' },
  numbers: { plain: '普通', point: '小数点', comma: '小数逗号' },
  grain: { order: '一个订单', line: '一个订单行' },
  repeatsTotal: '订单总额在每行重复：只计一次',
  scale: (scale) => `量表 ${scale}`,
  maybeScale: (scale) => `量表或为 ${scale}`,
  inWords: '答案为文字',
  downwards: '反向题：已倒转',
  against: (r, answers) => `回答与其他评价题相反：r = ${r}，${answers} 个回答`,
  sayAgainst: (item, turned) =>
    `如为反向题，请把量表倒写${turned === null ? '' : `："scale": {"${item}": "${turned}"}`}`,
  noScale: '答案为文字，量表无法判断：请按分值导出',
  notApplicable: (count) => `不适用 ${count} 个`,
  unknownTable: '未知',
  or: ' 或 ',
  couldBe: (names) => `可能是 ${names}`,
  lacking: (table, columns) => `${table}（缺 ${columns}）`,
  sayTable: (file) => `请指明：表名=${file}`,
  sayPreset: '请用 --preset 指明',
  sayColumn: (column) => `请写明 "columns": {"${column}": "…"}`,
  sayDateOrder: '请用 --date-order dmy 或 mdy 指明',
  sayDecimal: '请用 --decimal point 或 comma 指明',
  unreadCells: (column, cells, of, example) => `${column}：${of} 个单元格中有 ${cells} 个，如 ${example}`,
  sayUnread: {
    date: '这些不是日期：请导出为 2024-01-05 的形式',
    number: '这些不是数字：请导出为 1234.50 的形式',
  },
  sayCurrency: '如需要，请写明 "currency"',
  sayOneCurrency: '请将订单换算为同一币种，或按币种分文件夹配置',
  sayCurrencies: {
    ...sayCurrenciesApart.zh,
    column: '请用 "where": {"单一币种": "…"} 选定一种',
    'signs against the column': '符号与币种列不符：请更正有误的一处',
  },
  sayScale: (item, scale) => `请写明 "scale": {"${item}": "${scale}"}`,
  linesOf: (preset) => `${preset} 的订单，按 order_id 合并，订单实付按行分摊`,
  saySheet: '未读取：如需读取，请写成 文件.xlsx#工作表',
  sayHiddenSheet: '也是数据表，未读取：请在 Excel 中取消隐藏，或写成 文件.xlsx#工作表',
  namelessColumn: (at, example) => `第 ${at} 列（${example}）`,
  sayNameless: '未读取：如需要，请在表头写上列名',
  sayUnused: '如其中有题目，请写明 "columns": {"题目代码": "…"}',
  toSettle: '待确认：',
  settleFirst: (names) => `请先确认：${names.join('、')}；然后运行`,
  tried: (customers) => `已试运行：${customers} 位客户`,
  triedRecords: (used, records) => `，${records} 条记录中 ${used} 条计入`,
  wouldStop: '目前会中止：',
  toScore: '要给客户打分，还需订单或合同：请连同它们一起运行 loyalty init --force 文件……',
  survey: {
    title: '八个问题，足以判断大多数忠诚类型。导出时请在每列标题中保留代码。',
    code: '代码',
    question: '题目',
    scale: '答案',
    how: '另请询问客户编号；导出须含答卷编号与日期。1 = 完全不同意，7 = 完全同意；推荐题为 0–10。',
  },
};

export const initWords = (lang: Lang): Words => ({ en, zh })[lang];
