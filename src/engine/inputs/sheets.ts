import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { presets, recognisePresets } from '../../presets/index.ts';
import { LoyaltyError } from '../../errors.ts';
import {
  matchColumns,
  normaliseHeader,
  recogniseByHeader,
  recogniseByName,
  tableById,
} from '../../tables/index.ts';
import type { Candidate } from './discover.ts';
import type { Settings, Source } from './open.ts';
import { looksWide } from './wide-surveys.ts';
import { emptySheet, openBook, readHeader, readSheet, type Sheet, type Workbook } from './workbook.ts';

/** Names of the sheets that are not read. */
export interface LeftOut {
  /** With other columns. */
  others: readonly string[];
  /** With the records of all others once more. */
  totals: readonly string[];
  hidden: readonly string[];
  /** Of the hidden ones those that hold what could be read. */
  hiddenTables: readonly string[];
}

/** What a sheet says beside its cells. */
export interface OfWorkbook extends Pick<Sheet, 'blank'> {
  leftOut: LeftOut;
  /** Used columns that not all sheets have which are read together, and those that lack them. */
  lacking: readonly { column: string; sheets: readonly string[] }[];
}

const nothing: Pick<OfWorkbook, 'leftOut' | 'lacking'> = {
  leftOut: { others: [], totals: [], hidden: [], hiddenTables: [] },
  lacking: [],
};

const namesOf = ({ header }: Pick<Sheet, 'header'>): Set<string> =>
  new Set(header.map(normaliseHeader).filter(Boolean));

type Opened = { sheet: Sheet; output: string };

/**
 * The sheets of a workbook that are read: the one that was asked for, else the first one that is a table (a cover note
 * may come before it) and all with the same columns as far as they are used, such as the orders month by month.
 */
export async function openWorkbook(
  path: string,
  candidate: Candidate,
  { spool, styles }: Pick<Settings, 'spool' | 'styles'>,
): Promise<Source[]> {
  const book = await openBook(path, candidate);
  const hasComma = styles?.decimal === 'comma';
  const read = async (name: string): Promise<Opened> => {
    const output = spool('sheet');
    const sheet = await readSheet(book, name, output, { ...candidate, sheet: name });
    return { sheet, output };
  };
  if (candidate.sheet !== undefined)
    return [sourceOf(await read(candidate.sheet), candidate, { ...nothing, hasComma })];
  const { all, visible } = book;
  const names = visible.length > 0 ? visible : all.slice(0, 1);
  const opened: Opened[] = [];
  for (const sheet of names) {
    const found = await read(sheet).catch(nothingIfEmpty);
    if (found !== null) opened.push(found);
  }
  const lead =
    opened.find(({ sheet }) => isTable(sheet, candidate)) ??
    opened.find(({ sheet }) => sheet.records > 0 && sheet.header.filter(Boolean).length > 1) ??
    opened[0];
  if (lead === undefined) throw emptySheet(candidate, names[0] ?? '', names);
  const alike = opened.filter(({ sheet }) => areAlike(sheet, lead.sheet, candidate));
  const total = await totalOf(alike);
  const same = alike.filter((each) => each !== total);
  const hidden = all.filter((name) => !names.includes(name));
  const leftOut: LeftOut = {
    others: opened.filter((each) => !alike.includes(each)).map(({ sheet }) => sheet.name),
    totals: total === null ? [] : [total.sheet.name],
    hidden,
    hiddenTables: await tablesIn(book, hidden, { candidate, lead: lead.sheet }),
  };
  const used = new Set(same.flatMap(({ sheet }) => [...(usedColumns(sheet, candidate)?.headers ?? [])]));
  const lacking = [...used].flatMap((column) => {
    const without = same.filter(({ sheet }) => !namesOf(sheet).has(normaliseHeader(column)));
    return without.length === 0 ? [] : [{ column, sheets: without.map(({ sheet }) => sheet.name) }];
  });
  return same.map((found, index) => {
    const { name } = found.sheet;
    const place: Candidate = { ...candidate, cite: `${candidate.cite}#${name}`, sheet: name, found: true };
    return sourceOf(found, place, {
      ...(index === 0 ? { leftOut, lacking } : nothing),
      hasComma,
    });
  });
}

/** Hidden sheets with the columns of the one that is read, or those of another table: nobody may know of them. */
async function tablesIn(
  book: Workbook,
  names: readonly string[],
  { candidate, lead }: { candidate: Candidate; lead: Sheet },
): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const header = await readHeader(book, name);
    if (header === null) continue;
    const isSame = header.map(normaliseHeader).join('\n') === lead.header.map(normaliseHeader).join('\n');
    if (isSame || isTable({ header }, candidate)) found.push(name);
  }
  return found;
}

/**
 * The sheet that adds up the others: in months and their total every record would count twice. It may lack a column, have
 * them in another order or write numbers as texts, and end with a line of its own.
 */
async function totalOf(sheets: readonly Opened[]): Promise<Opened | null> {
  if (sheets.length < 3) return null;
  const all = sheets.reduce((sum, { sheet }) => sum + sheet.records, 0);
  const common = [...namesOf(sheets[0]?.sheet ?? { header: [] })].filter((name) =>
    sheets.every(({ sheet }) => namesOf(sheet).has(name)),
  );
  for (const each of sheets) {
    const others = sheets.filter((other) => other !== each);
    const closing = each.sheet.records * 2 - all;
    if (common.length < 2 || closing < 0 || closing > 1) continue;
    if (others.some(({ sheet }) => sheet.records === 0)) continue;
    const left = new Map<string, number>();
    for (const record of await recordsOf(each, common)) left.set(record, (left.get(record) ?? 0) + 1);
    const parts = await Promise.all(others.map((other) => recordsOf(other, common)));
    const isIn = (record: string) => {
      const count = left.get(record) ?? 0;
      left.set(record, count - 1);
      return count > 0;
    };
    if (parts.flat().every(isIn)) return each;
  }
  return null;
}

/** Some columns of the records of a sheet, a number written in one way. */
async function recordsOf({ sheet, output }: Opened, columns: readonly string[]): Promise<string[]> {
  const header = sheet.header.map(normaliseHeader);
  // Line, record and kinds stand before the cells.
  const indexes = columns.map((name) => header.indexOf(name) + 3);
  const plain = (cell: string) => (/^-?\d{1,15}(\.\d+)?$/.test(cell) ? String(Number(cell)) : cell.trim());
  const rows: string[][] = parse(await readFile(output), { from: 2, relax_column_count: true });
  return rows.map((cells) => indexes.map((index) => plain(cells[index] ?? '')).join('\n'));
}

function nothingIfEmpty(error: unknown): null {
  if (error instanceof LoyaltyError && error.code === 'input.empty') return null;
  throw error;
}

function isTable({ header }: Pick<Sheet, 'header'>, { table }: Candidate): boolean {
  if (table !== null && matchColumns(tableById(table), header).missing.length === 0) return true;
  return (
    recognisePresets(presets, header).length > 0 ||
    'table' in recogniseByHeader(header) ||
    looksWide({ header })
  );
}

/**
 * Whether two sheets hold the same columns, or one of them more that nobody uses; or one of a series (`Jan`, `Feb`) more
 * that are used, where all others agree: shops begin to note something.
 */
function areAlike(sheet: Sheet, lead: Sheet, candidate: Candidate): boolean {
  const [own, wanted] = [namesOf(sheet), namesOf(lead)];
  const [fewer, more] = own.size < wanted.size ? [own, wanted] : [wanted, own];
  if (![...fewer].every((name) => more.has(name))) return false;
  if (own.size === wanted.size) return true;
  const [used, leading] = [usedColumns(sheet, candidate), usedColumns(lead, candidate)];
  if (used === null || leading === null || used.tables !== leading.tables) return false;
  const [less, rest] = own.size < wanted.size ? [used, leading] : [leading, used];
  if (![...less.headers].every((name) => rest.headers.has(name))) return false;
  if (less.headers.size === rest.headers.size) return true;
  return recogniseByName(sheet.name) === null && seriesOf(sheet.name) === seriesOf(lead.name);
}

/** The name of a sheet without what tells months, quarters and years apart. */
const seriesOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<!\p{L})(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?!\p{L})/gu, '')
    .replaceAll(/^\d{4}年?$/g, 'year')
    .replaceAll(/\d+|[一二三四五六七八九十]+(?=[月季])|[\s_\-./()]/g, '');

/** What is used of a sheet whose columns have known names; null where they do not make a table. */
function usedColumns(
  { header }: Sheet,
  { table }: Candidate,
): { tables: string; headers: Set<string> } | null {
  const [preset, ...more] = recognisePresets(presets, header);
  if (preset !== undefined && more.length === 0) {
    const known = Object.values(preset.columns).flat();
    return { tables: preset.id, headers: new Set(header.filter((name) => known.includes(name))) };
  }
  const byHeader = recogniseByHeader(header);
  const could = 'table' in byHeader ? [byHeader.table] : byHeader.candidates;
  const readings = (table === null ? could : [table])
    .map((id) => ({ id, ...matchColumns(tableById(id), header) }))
    .filter(({ missing }) => missing.length === 0);
  const headers = readings.flatMap(({ matched }) =>
    [...matched.values()].map((index) => header[index] ?? ''),
  );
  if (readings.length === 0) return null;
  return { tables: readings.map(({ id }) => id).join(' '), headers: new Set(headers) };
}

function sourceOf(
  { sheet, output }: { sheet: Sheet; output: string },
  candidate: Candidate,
  { hasComma, ...rest }: Pick<OfWorkbook, 'leftOut' | 'lacking'> & Pick<Source, 'hasComma'>,
): Source {
  const { header, headerLine, blank } = sheet;
  return {
    candidate,
    path: output,
    format: 'xlsx',
    delimiter: ',',
    header,
    headerLine,
    hasComma,
    damaged: false,
    workbook: { blank, ...rest },
  };
}
