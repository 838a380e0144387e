import { LoyaltyError } from '../../errors.ts';
import { printable, shown, shownNames } from '../../printable.ts';
import {
  columnsOf,
  cutColumn,
  matchColumns,
  similarColumn,
  type Column,
  type Table,
} from '../../tables/index.ts';
import { moneySql, type Styles } from './cast.ts';
import { compileValue, namesIn, parseValue, type Scope } from './expression.ts';
import type { Source } from './open.ts';
import { isTitle } from './no-table.ts';
import { likelyPreset } from './presets.ts';
import { cell } from './raw.ts';

/** One contract column and where its values come from. */
export interface MappedColumn {
  column: Column;
  /** Header name or expression, for people. */
  from: string;
  /** SQL of the value: cleaned text, or a number when it is computed. */
  sql: (styles: Styles) => string;
  computed: boolean;
  /** SQL of the text to show when the value cannot be read. */
  shown: string;
  /** The cells of the file that the value is made of. */
  cellIndexes: number[];
}

export type Mapping = Map<string, MappedColumn>;

/** Columns that a lookup brings in: name → SQL of the text. */
export type LookupColumns = ReadonlyMap<string, string>;

/** What of a file is mapped to a table of the contract: the configuration first, then names and aliases. */
export function mapColumns(
  source: Source,
  table: Table,
  configured: Readonly<Record<string, string | readonly string[]>>,
  lookups: LookupColumns,
): Mapping {
  const mapping: Mapping = new Map();
  const { matched, ambiguous, missing, missingOneOf } = matchColumns(table, source.header);
  for (const column of columnsOf(table)) {
    const entry = configured[column.name];
    const index = matched.get(column.name);
    const lookup = lookups.get(column.name);
    if (typeof entry === 'string') mapping.set(column.name, configuredColumn(column, entry, source, lookups));
    else if (entry !== undefined) mapping.set(column.name, firstFilled(column, entry, source));
    else if (index !== undefined) mapping.set(column.name, plainColumn(column, source, index));
    else if (lookup !== undefined)
      mapping.set(column.name, {
        column,
        from: `lookup ${column.name}`,
        sql: () => lookup,
        computed: false,
        shown: lookup,
        cellIndexes: [],
      });
  }
  for (const { column, headers } of ambiguous)
    if (!mapping.has(column) && columnsOf(table).some((each) => each.name === column && each.required))
      throw new LoyaltyError(
        'usage',
        'input.ambiguous-column',
        `${printable(source.candidate.cite)} has more than one column that could be \`${column}\`: ${shownNames(headers)}.`,
        `Say which one in the configuration: ${columnsSetting(table, column, headers[0] ?? '')}.`,
        {
          zh: {
            sentence: `${printable(source.candidate.cite)} 有多列都可能是 \`${column}\`：${shownNames(headers)}。`,
            remedy: `请在配置中指明：${columnsSetting(table, column, headers[0] ?? '')}。`,
          },
        },
      );
  const lacking = [
    ...missing.filter((name) => !mapping.has(name)).map((name) => [name]),
    ...missingOneOf.filter((group) => !group.some((name) => mapping.has(name))),
  ];
  if (lacking.length > 0) throw missingColumns(source, table, lacking);
  refuseRepeatedHeaders(source, mapping);
  return mapping;
}

function plainColumn(column: Column, source: Source, index: number): MappedColumn {
  const text = `clean(r.${cell(index)})`;
  return {
    column,
    from: source.header[index] ?? '',
    sql: () => text,
    computed: false,
    shown: `r.${cell(index)}`,
    cellIndexes: [index],
  };
}

/** The first of several columns of the file that is filled. */
function firstFilled(column: Column, names: readonly string[], source: Source): MappedColumn {
  const cellIndexes = names.map((name) => source.header.indexOf(name)).filter((index) => index >= 0);
  const text = `coalesce(${cellIndexes.map((index) => `clean(r.${cell(index)})`).join(', ')})`;
  return { column, from: names.join(' or '), sql: () => text, computed: false, shown: text, cellIndexes };
}

function configuredColumn(
  column: Column,
  entry: string,
  source: Source,
  lookups: LookupColumns,
): MappedColumn {
  const index = source.header.indexOf(entry);
  if (index >= 0) return plainColumn(column, source, index);
  const value = parseValue(entry, shown(entry));
  const plain = value.kind === 'name' || value.kind === 'text' || value.kind === 'number';
  // A lone name or a constant is text that the column's own cast reads; arithmetic gives a number, which only columns
  // of numbers can hold.
  const isNumeric = ['money', 'number', 'integer', 'score'].includes(column.kind);
  const sql = (styles: Styles) =>
    compileValue(value, scopeOf(source, lookups, styles), plain || !isNumeric ? 'text' : 'number');
  sql({ dateOrder: null, decimal: 'plain', timezone: 'UTC' }); // An unknown name is found now, not row by row.
  const parts = namesIn(value).map(
    (name) => `coalesce(${textOf(name, source, lookups) ?? 'NULL'}, '(empty)')`,
  );
  const operands = parts.length === 0 ? 'NULL' : `concat_ws(' and ', ${parts.join(', ')})`;
  const cellIndexes = namesIn(value)
    .map((name) => source.header.indexOf(name))
    .filter((each) => each >= 0);
  return { column, from: entry, sql, computed: !plain, shown: operands, cellIndexes };
}

/** What names in expressions mean: columns of the file, else columns of a lookup. */
export function scopeOf(source: Source, lookups: LookupColumns, styles: Styles): Scope {
  return {
    headers: [...source.header, ...lookups.keys()],
    resolve: (name) => textOf(name, source, lookups),
    numeric: (sql) => moneySql(sql, styles),
    place: `the configuration of ${printable(source.candidate.cite)}`,
    ...(source.headerLine > 0 ? { headerLine: source.headerLine } : {}),
  };
}

function textOf(name: string, source: Source, lookups: LookupColumns): string | undefined {
  const index = source.header.indexOf(name);
  return index >= 0 ? `clean(r.${cell(index)})` : lookups.get(name);
}

/** `lacking`: groups of columns of each of which one is needed. */
export function missingColumns(source: Source, table: Table, lacking: readonly string[][]): LoyaltyError {
  const oneColumn = isTitle(source);
  const expected = source.preset?.columns[lacking[0]?.[0] ?? ''];
  const likely = likelyPreset(source);
  const names = lacking.map((group) => group.map((name) => `\`${name}\``).join(' or ')).join(', ');
  const all = misspelt(source.header, table, lacking.flat());
  const [meant] = all;
  const asks = meant === undefined ? '' : ` (did you mean ${shownNames(all.map(({ header }) => header))}?)`;
  return new LoyaltyError(
    'usage',
    'input.missing-column',
    `${printable(source.candidate.cite)} has no column for ${names}, which \`${table.id}\` cannot do without${asks}; its header is ${shownNames(source.header)}.`,
    expected !== undefined
      ? `The preset \`${source.preset?.id ?? ''}\` takes it from ${shownNames([expected].flat())}, which the file does not have: correct one of them.`
      : oneColumn
        ? 'Separate the columns by comma, semicolon, tab or |; if that line is a title, remove it.'
        : likely !== null
          ? `If it is an export of ${likely.names.en}, say --preset ${likely.id}; else say in loyalty.config.json which column it is.`
          : `Say which column it is in loyalty.config.json: ${columnsSetting(table, meant?.column ?? lacking[0]?.[0] ?? '', meant?.header ?? '…')}.`,
    {
      place: {
        line: source.headerLine,
        column: lacking.map((group) => group.join(' | ')).join(', '),
        ...(meant === undefined
          ? {}
          : { expected: `${all.map(({ header }) => printable(header)).join(', ')}?` }),
      },
      zh: {
        sentence: `${printable(source.candidate.cite)} 没有 ${lacking.map((group) => group.map((name) => `\`${name}\``).join('或')).join('、')} 列，而 \`${table.id}\` 必须有${meant === undefined ? '' : `（是否指 ${shownNames(all.map(({ header }) => header))}？）`}；表头为 ${shownNames(source.header)}。`,
        remedy:
          expected !== undefined
            ? `预设 \`${source.preset?.id ?? ''}\` 取自 ${shownNames([expected].flat())}，而文件中没有：请改正其一。`
            : oneColumn
              ? '请用逗号、分号、制表符或 | 分隔各列；如该行是标题，请删除。'
              : likely !== null
                ? `如为${likely.names.zh}导出，请用 --preset ${likely.id}；否则请在 loyalty.config.json 中写明是哪一列。`
                : `请在 loyalty.config.json 中写明是哪一列：${columnsSetting(table, meant?.column ?? lacking[0]?.[0] ?? '', meant?.header ?? '…')}。`,
      },
    },
  );
}

/** Headers that nothing is read from and that are nearly called like one of these columns. */
export function misspelt(
  header: readonly string[],
  table: Table,
  names: readonly string[],
): { header: string; column: string }[] {
  const columns = columnsOf(table).filter(({ name }) => names.includes(name));
  return matchColumns(table, header).unmatched.flatMap((index) => {
    const name = header[index] ?? '';
    const column = similarColumn(name, columns) ?? cutColumn(name, columns);
    return column === null ? [] : [{ header: header[index] ?? '', column }];
  });
}

/** How the configuration maps a column, for messages. */
export function columnsSetting(table: Table, column: string, from: string): string {
  return `"tables": {"${table.id}": {"columns": {"${column}": ${JSON.stringify(printable(from).slice(0, 60))}}}}`;
}

function refuseRepeatedHeaders(source: Source, mapping: Mapping): void {
  for (const used of new Set([...mapping.values()].flatMap(({ cellIndexes }) => cellIndexes))) {
    const from = source.header[used] ?? '';
    const places = source.header.flatMap((name, index) => (name === from ? [index + 1] : []));
    if (places.length > 1)
      throw new LoyaltyError(
        'data',
        'header.duplicate',
        `${printable(source.candidate.cite)} has the column ${shown(from)} ${places.length} times (columns ${places.slice(0, 12).join(', ')}), and it is needed.`,
        'Rename or remove all but one.',
        {
          place: { line: source.headerLine, column: from },
          zh: {
            sentence: `${printable(source.candidate.cite)} 中列 ${shown(from)} 出现 ${places.length} 次（第 ${places.slice(0, 12).join('、')} 列），而该列必须读取。`,
            remedy: '请改名，或只保留一列。',
          },
        },
      );
  }
}
