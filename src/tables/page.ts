import type { Kind, Names, Unit } from './columns.ts';
import { tables } from './index.ts';
import { columnsOf, type Column, type Table } from './table.ts';
import { displayWidth, padEnd, wrap, wrapPieces } from './width.ts';

type Lang = keyof Names;

const pageWidth = 100;

const kinds: Record<Kind, Names> = {
  id: { en: 'id', zh: '编号' },
  text: { en: 'text', zh: '文本' },
  date: { en: 'date', zh: '日期' },
  instant: { en: 'date and time', zh: '日期时间' },
  clock: { en: 'time of day', zh: '时刻' },
  period: { en: 'period', zh: '时期' },
  money: { en: 'money', zh: '金额' },
  number: { en: 'number', zh: '数值' },
  integer: { en: 'whole number', zh: '整数' },
  score: { en: 'score', zh: '分值' },
  flag: { en: 'yes or no', zh: '是/否' },
  consent: { en: 'yes or no', zh: '是/否' },
  enumeration: { en: 'one of', zh: '选项' },
};

const units: Record<Unit, Names> = {
  minutes: { en: 'minutes', zh: '分钟' },
  days: { en: 'days', zh: '天' },
  degrees: { en: 'degrees', zh: '度' },
  share: { en: 'share', zh: '比例' },
  points: { en: 'points', zh: '积分' },
  persons: { en: 'persons', zh: '人' },
  'money per month': { en: 'money per month', zh: '金额/月' },
};

const words = {
  known: { en: 'Known at: ', zh: '何时已知：' },
  always: { en: 'always (a timeless lookup)', zh: '始终已知（对照表）' },
  key: { en: 'One record per: ', zh: '唯一键：' },
  files: { en: 'Also recognised as: ', zh: '可识别的文件名：' },
  needOneOf: { en: 'At least one is needed: ', zh: '至少需要其一：' },
  legend: {
    en: '* = required. Headers are compared without case, blanks and _ - . /',
    zh: '* = 必填。表头比较时忽略大小写、空格与 _ - . /',
  },
  values: { en: 'allowed: ', zh: '可取值：' },
  otherwise: { en: 'if empty: ', zh: '空值视为：' },
  headers: { en: 'headers: ', zh: '可识别表头：' },
} satisfies Record<string, Names>;

/** The contract of one table as a page to read: what it is, when facts count as known, and every column. */
export function tablePage(table: Table, lang: Lang): string {
  const columns = columnsOf(table);
  const nameWidth = Math.max(...columns.map((column) => displayWidth(mark(column))));
  const kindWidth = Math.max(...columns.map((column) => displayWidth(kinds[column.kind][lang])));
  const sections = [
    [`${table.id} · ${table.names[lang]}`, ...wrap(table.about[lang], pageWidth)],
    headLines(table, lang),
    columns.flatMap((column) => columnLines(column, lang, nameWidth, kindWidth)),
    wrap(words.legend[lang], pageWidth),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** All tables, one line each. */
export function tablesPage(lang: Lang): string {
  const idWidth = Math.max(...tables.map((table) => displayWidth(table.id)));
  const nameWidth = Math.max(...tables.map((table) => displayWidth(table.names[lang])));
  const lines = tables.map(
    (table) => `${padEnd(table.id, idWidth)}  ${padEnd(table.names[lang], nameWidth)}  ${table.about[lang]}`,
  );
  return `${lines.join('\n')}\n`;
}

const mark = (column: Column): string => `${column.name}${column.required ? ' *' : ''}`;

function headLines(table: Table, lang: Lang): string[] {
  const known = table.known.length === 0 ? words.always[lang] : table.known.join(', ');
  const note = table.knownNote === null ? '' : `${lang === 'zh' ? '——' : ' – '}${table.knownNote[lang]}`;
  return [
    wrap(words.known[lang] + known + note, pageWidth),
    table.key.length === 0 ? [] : list(words.key[lang], table.key, pageWidth),
    ...table.needOneOf.map((group) => list(words.needOneOf[lang], group, pageWidth)),
    list(words.files[lang], table.fileNames, pageWidth),
  ].flat();
}

function columnLines(column: Column, lang: Lang, nameWidth: number, kindWidth: number): string[] {
  const indent = nameWidth + kindWidth + 4;
  const room = pageWidth - indent;
  const [first = '', ...more] = [
    wrap(meaning(column, lang), room),
    column.values ? list(words.values[lang], column.values, room) : [],
    column.default === undefined ? [] : [words.otherwise[lang] + String(column.default)],
    column.aliases.length === 0 ? [] : list(words.headers[lang], column.aliases, room),
  ].flat();
  return [
    `${padEnd(mark(column), nameWidth)}  ${padEnd(kinds[column.kind][lang], kindWidth)}  ${first}`,
    ...more.map((line) => ' '.repeat(indent) + line),
  ];
}

const list = (label: string, items: readonly string[], width: number): string[] =>
  wrapPieces([label, ...items.map((item, index) => (index < items.length - 1 ? `${item}, ` : item))], width);

function meaning(column: Column, lang: Lang): string {
  const bracket = [column.unit && units[column.unit][lang], range(column)].filter(Boolean);
  const about = lang === 'zh' ? `（${bracket.join('，')}）` : ` (${bracket.join(', ')})`;
  const name = bracket.length === 0 ? column[lang] : column[lang] + about;
  return column.note === undefined ? name : `${name}${lang === 'zh' ? '：' : ': '}${column.note[lang]}`;
}

function range({ min, max }: Column): string {
  if (min === undefined) return max === undefined ? '' : `≤ ${max}`;
  return max === undefined ? `≥ ${min}` : `${min} … ${max}`;
}
