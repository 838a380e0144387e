import { LoyaltyError } from '../../errors.ts';
import { siblingOf, type Sibling } from '../../presets/index.ts';
import { printable, shown, shownNames } from '../../printable.ts';
import {
  matchColumns,
  recogniseByHeader,
  recogniseByName,
  tableById,
  type Table,
  type TableId,
} from '../../tables/index.ts';
import { stemOf, type Candidate } from './discover.ts';
import { namesIn, parseValue } from './expression.ts';
import { lackedFor, likenessOf, tellsOf, type Likeness } from './likeness.ts';
import { joinsOf, namesFile } from './lookups.ts';
import { columnsSetting, misspelt } from './mapping.ts';
import { isTitle } from './no-table.ts';
import type { Source } from './open.ts';
import { settingsOf } from './presets.ts';
import type { ReadOptions, ReadTables } from './read.ts';
import { unusable } from './unusable.ts';
import { looksWide, shapeOf } from './wide-surveys.ts';

/** Files that were opened, and those of a folder that are none. */
export interface Opened {
  sources: Source[];
  unused: ReadTables['unused'];
}

/** A file and the table it was found to be. */
export interface Placed {
  source: Source;
  table: Table<TableId>;
}

/** Finds the table of every file; lookup files have none, and some files of a folder neither. */
export function placeAll(
  { sources, unused }: Opened,
  options: Pick<ReadOptions, 'tables' | 'onUnusable'>,
): Placed[] {
  const { tables } = options;
  const lookupFiles = new Set(joinsOf(tables).flatMap(({ file }) => (file === undefined ? [] : [file])));
  const placed: Placed[] = [];
  for (const source of sources) {
    const { candidate } = source;
    if ([...lookupFiles].some((name) => namesFile(name, candidate))) continue;
    if (isTruth(source)) {
      unused.push({ file: candidate.cite, reason: 'truth' });
      continue;
    }
    const table = assigned(source, options);
    if (table === undefined) continue;
    if (table === null) unused.push({ file: candidate.cite, ...whyNone(source, tables) });
    else if (!candidate.named && table.id !== 'transactions' && lacksColumns(source, table, tables))
      unused.push({
        file: candidate.cite,
        reason: `lacks-columns-of-${table.id}`,
        like: { table: table.id, lacks: lackedBy(source, table, tables), by: 'name' },
      });
    else placed.push({ source: forTable(source, table), table });
  }
  return placed;
}

/** The table of a file, null where it has none, undefined where that is an error that somebody took. */
function assigned(
  source: Source,
  options: Pick<ReadOptions, 'tables' | 'onUnusable'>,
): Table<TableId> | null | undefined {
  try {
    return assign(source, options.tables);
  } catch (error) {
    if (!(error instanceof LoyaltyError)) throw error;
    unusable(options, error, { file: source.candidate.cite, table: null, source });
    return undefined;
  }
}

/** A file said to be another table than that of its preset is read without it. */
function forTable({ preset, ...source }: Source, { id }: Table): Source {
  return preset?.table === id ? { ...source, preset } : source;
}

/** Whether a file that nobody could look into was meant to be a table. */
export function hasTable(candidate: Candidate, tables: ReadOptions['tables']): boolean {
  return (
    candidate.table !== null ||
    recognisedName(candidate) !== null ||
    Object.values(tables).some((settings) => settings?.files?.some((name) => namesFile(name, candidate)))
  );
}

/** What `loyalty simulate` writes beside its tables for those who check the judgements: never an input. */
function isTruth({ candidate, header }: Source): boolean {
  return (
    candidate.table === null &&
    stemOf(candidate.cite) === 'truth' &&
    ['customer_id', 'motive', 'knowable'].every((name) => header.includes(name))
  );
}

/** Why a file of a folder is no table: the configuration lists others, it lies beside an export, or nothing tells. */
function whyNone(source: Source, tables: ReadOptions['tables']): { reason: string; like?: Likeness } {
  const byHeader = recogniseByHeader(source.header);
  const likely = [
    source.preset?.table,
    recognisedName(source.candidate),
    'table' in byHeader ? byHeader.table : null,
  ].find((id) => id !== undefined && id !== null && tables[id]?.files !== undefined);
  if (likely !== undefined && likely !== null) return { reason: `unlisted-${likely}` };
  const sibling = siblingOf(source.header);
  if (sibling !== null) return { reason: sibling.id };
  // Text of a single column may be anything.
  if (source.header.length < 2) return { reason: 'no-table' };
  const like = likenessOf(source);
  return { reason: 'unknown-columns', ...(like === null ? {} : { like }) };
}

/** What the name of a file says, or of the sheet: the one that was asked for goes first. */
export function recognisedName({ cite, sheet }: Candidate): TableId | null {
  const names = [stemOf(cite), sheet ?? /\.xlsx#(.+)$/is.exec(cite)?.[1] ?? ''];
  if (sheet !== undefined) names.reverse();
  return names.map((name) => recogniseByName(name)).find((id) => id !== null) ?? null;
}

/** Which table a file is: said on the command line, else configured, else by its name, else by its header. */
export function assign(source: Source, tables: ReadOptions['tables']): Table<TableId> | null {
  const { candidate } = source;
  if (candidate.table !== null) return tableById(candidate.table);
  const configured = Object.entries(tables).filter(([, settings]) =>
    settings?.files?.some((name) => namesFile(name, candidate)),
  );
  if (configured.length > 1)
    throw new LoyaltyError(
      'usage',
      'config.file-twice',
      `The configuration gives ${printable(candidate.cite)} to ${configured.map(([id]) => `\`${id}\``).join(' and ')}.`,
      'Name it under one table.',
      {
        zh: {
          sentence: `配置将 ${printable(candidate.cite)} 同时归入 ${configured.map(([id]) => `\`${id}\``).join('、')}。`,
          remedy: '请只写在一个表下。',
        },
      },
    );
  const id = configured[0]?.[0];
  if (id !== undefined) return tableById(id) ?? null;
  // A platform's columns say more than the name of the file: Square calls its order lines `items`.
  const ofPreset = source.preset === undefined ? undefined : tableById(source.preset.table);
  if (ofPreset !== undefined)
    return tables[ofPreset.id]?.files !== undefined && !candidate.named ? null : ofPreset;
  const sibling = siblingOf(source.header);
  if (sibling !== null) {
    if (!candidate.named) return null;
    throw besides(source, sibling);
  }
  const byName = recognisedName(candidate);
  if (byName !== null) {
    const table = tableById(byName);
    // What a configuration lists by file for a table is meant to be complete.
    if (tables[byName]?.files !== undefined && !candidate.named) return null;
    if (!lacksColumns(source, table, tables) || !candidate.named) return table;
  }
  if (looksWide(source)) return tableById('surveys');
  const byHeader = recogniseByHeader(source.header);
  if ('table' in byHeader) {
    // What a configuration lists by file for this table is meant to be complete.
    const settings = tables[byHeader.table];
    if (settings?.files !== undefined && !candidate.named) return null;
    return tableById(byHeader.table);
  }
  if (byName !== null) return tableById(byName);
  if (configuredByColumns(source, tables) !== null) return configuredByColumns(source, tables);
  if (!candidate.named) return null;
  throw unknownFile(source, byHeader);
}

/** An export that lies beside one that is read; by its name or header it could pass for a table. */
function besides({ candidate }: Source, { en, zh }: Sibling): LoyaltyError {
  const cite = printable(candidate.cite);
  return new LoyaltyError(
    'usage',
    'input.unknown-file',
    `${cite} holds ${en}.`,
    `Leave it out; or, where it is something else, say which table it is, like transactions=${cite}.`,
    {
      zh: {
        sentence: `${cite}：${zh}。`,
        remedy: `请去掉它；如确为其他表，请写明，例如 transactions=${cite}。`,
      },
    },
  );
}

type Unrecognised = Exclude<ReturnType<typeof recogniseByHeader>, { table: TableId }>;

function unknownFile(source: Source, found: Unrecognised): LoyaltyError {
  const like = likenessOf(source);
  const isMeant = (id: TableId) => tellsOf(id, source.header) || (like?.by === 'header' && like.table === id);
  const candidates = found.candidates.filter(isMeant);
  const nearly = found.nearly.filter(({ table }) => isMeant(table));
  const cite = printable(source.candidate.cite);
  const [almost] = nearly;
  const garbled =
    source.original?.encoding === 'gb18030'
      ? ' It was read as GB18030 (GBK): if its header is garbled, say --encoding.'
      : '';
  const said = `like ${candidates[0] ?? almost?.table ?? like?.table ?? 'transactions'}=${cite}`;
  const names = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(' or ');
  const meant = (id: TableId, missing: readonly string[]) =>
    misspelt(source.header, tableById(id), missing).map(
      ({ header }) => `; did you mean ${shown(header)}?`,
    )[0] ?? '';
  if (isTitle(source)) return titleAbove(source, said);
  const lacks = nearly.map(
    ({ table, missing }) => `\`${table}\` (it lacks \`${missing.join('`, `')}\`${meant(table, missing)})`,
  );
  if (candidates.length === 0 && like?.by === 'name' && like.lacks.length > 0)
    return new LoyaltyError(
      'usage',
      'input.unknown-file',
      `${cite} may be \`${like.table}\` by its name, but has no column for \`${like.lacks.join('`, `')}\`; its header is ${shownNames(source.header)}.`,
      `Leave it out, or say in loyalty.config.json which column it is: ${columnsSetting(tableById(like.table), like.lacks[0]?.split(' or ')[0] ?? '', '…')}.`,
      {
        zh: {
          sentence: `${cite} 按文件名可能是 \`${like.table}\`，但没有 \`${like.lacks.join('`、`')}\` 列；表头为 ${shownNames(source.header)}。`,
          remedy: `请去掉它，或在 loyalty.config.json 中写明是哪一列：${columnsSetting(tableById(like.table), like.lacks[0]?.split(' or ')[0] ?? '', '…')}。`,
        },
      },
    );
  if (almost !== undefined && candidates.length === 0)
    return new LoyaltyError(
      'usage',
      'input.unknown-file',
      `${cite} is almost ${lacks.join(' or ')}; its header is ${shownNames(source.header)}.`,
      `Export it with that column, or say in loyalty.config.json which column it is: ${columnsSetting(tableById(almost.table), almost.missing[0]?.split(' or ')[0] ?? '', '…')}.`,
      {
        zh: {
          sentence: `${cite} 几乎是 ${nearly.map(({ table, missing }) => `\`${table}\`（缺 \`${missing.join('`、`')}\`）`).join('或')}；表头为 ${shownNames(source.header)}。`,
          remedy: `请连同该列重新导出，或在 loyalty.config.json 中写明是哪一列：${columnsSetting(tableById(almost.table), almost.missing[0]?.split(' or ')[0] ?? '', '…')}。`,
        },
      },
    );
  return new LoyaltyError(
    'usage',
    'input.unknown-file',
    candidates.length > 0
      ? `${cite} could be ${names(candidates)}${lacks.length > 0 ? `, and is almost ${lacks.join(' or ')}` : ''}.`
      : `${cite} is no table that loyalty knows: its header is ${shownNames(source.header)}.`,
    `Say which table it is, ${said}; \`loyalty schema\` lists them.${garbled}`,
    {
      zh: {
        sentence:
          candidates.length > 0
            ? `${cite} 可能是 ${candidates.map((id) => `\`${id}\``).join('、')}。`
            : `loyalty 认不出 ${cite} 是哪张表：表头为 ${shownNames(source.header)}。`,
        remedy: `请写明，例如 ${said.replace('like ', '')}；各表见 \`loyalty schema\`。${garbled === '' ? '' : '该文件按 GB18030 (GBK) 读取：如表头是乱码，请用 --encoding 指明编码。'}`,
      },
    },
  );
}

function titleAbove({ candidate, header }: Source, said: string): LoyaltyError {
  const cite = printable(candidate.cite);
  return new LoyaltyError(
    'usage',
    'input.unknown-file',
    `${cite} begins with a line that does not name columns: ${shownNames(header.filter((name) => name !== ''))}.`,
    `If it is a title, remove the lines above the header; else say which table it is, ${said}.`,
    {
      zh: {
        sentence: `${cite} 的第一行不是列名：${shownNames(header.filter((name) => name !== ''))}。`,
        remedy: `如为标题，请删除表头上方的各行；否则请写明是哪张表，例如 ${said.replace('like ', '')}。`,
      },
    },
  );
}

/** The one table whose configured columns and names together make this file complete. */
function configuredByColumns(source: Source, tables: ReadOptions['tables']): Table<TableId> | null {
  const fitting = Object.keys(tables).filter((id) => {
    const table = tableById(id);
    const { columns = {}, files } = tables[id] ?? {};
    // Where files are listed, they are all there are; where no column is in the file, the settings mean another one.
    const isMeant = files === undefined && Object.values(columns).some((entry) => mentions(entry, source));
    return table !== undefined && isMeant && !lacksColumns(source, table, tables);
  });
  const only = fitting.length === 1 ? tableById(fitting[0] ?? '') : undefined;
  return only ?? null;
}

/** Whether a column entry of the configuration names a column of this file. */
function mentions(entry: string, { header }: Source): boolean {
  if (header.includes(entry)) return true;
  return namesIn(parseValue(entry, shown(entry))).some((name) => header.includes(name));
}

export function lacksColumns(source: Source, table: Table<TableId>, tables: ReadOptions['tables']): boolean {
  const { shape, configured } = readAs(source, table, tables);
  return matchColumns(shape, source.header).missing.some((name) => configured[name] === undefined);
}

/** The required columns that neither a header nor the configuration gives. */
function lackedBy(source: Source, table: Table<TableId>, tables: ReadOptions['tables']): string[] {
  const { shape, configured } = readAs(source, table, tables);
  return lackedFor(shape, source.header).filter((names) =>
    names.split(' or ').every((name) => configured[name] === undefined),
  );
}

function readAs(source: Source, table: Table<TableId>, tables: ReadOptions['tables']) {
  const configured = settingsOf(source, table, tables[table.id]).columns;
  return { shape: shapeOf(source, table, configured), configured };
}
