import { presets, recognisePresets } from '../../presets/index.ts';
import { LoyaltyError } from '../../errors.ts';
import { matchColumns, normaliseHeader, recogniseByHeader, tableById } from '../../tables/index.ts';
import type { Candidate } from './discover.ts';
import type { Source } from './open.ts';
import { looksWide } from './wide-surveys.ts';
import { emptySheet, openBook, readSheet, type Sheet } from './workbook.ts';

/**
 * The sheets of a workbook that are read: the one that was asked for, else the first one that is a table (a cover note
 * may come before it) and all that have the same columns, such as the orders month by month.
 */
export async function openWorkbook(
  path: string,
  candidate: Candidate,
  { spool }: { spool: (name: string) => string },
): Promise<Source[]> {
  const book = await openBook(path, candidate);
  const read = async (name: string): Promise<{ sheet: Sheet; output: string }> => {
    const output = spool('sheet');
    return { sheet: await readSheet(book, name, output, { ...candidate, sheet: name }), output };
  };
  if (candidate.sheet !== undefined) return [sourceOf(await read(candidate.sheet), candidate, [])];
  const { all, visible } = book;
  const names = visible.length > 0 ? visible : all.slice(0, 1);
  const opened: Awaited<ReturnType<typeof read>>[] = [];
  for (const sheet of names) {
    const found = await read(sheet).catch(nothingIfEmpty);
    if (found !== null) opened.push(found);
  }
  const lead =
    opened.find(({ sheet }) => isTable(sheet, candidate)) ??
    opened.find(({ sheet }) => sheet.records > 0 && sheet.header.filter(Boolean).length > 1) ??
    opened[0];
  if (lead === undefined) throw emptySheet(candidate, names[0] ?? '', names);
  const same = opened.filter(({ sheet }) => columnsOf(sheet) === columnsOf(lead.sheet));
  const others = opened
    .map(({ sheet }) => sheet.name)
    .filter((name) => !same.some(({ sheet }) => sheet.name === name));
  return same.map((found, index) => {
    const { name } = found.sheet;
    const place: Candidate = { ...candidate, cite: `${candidate.cite}#${name}`, sheet: name, found: true };
    return sourceOf(found, place, index === 0 ? others : []);
  });
}

function nothingIfEmpty(error: unknown): null {
  if (error instanceof LoyaltyError && error.code === 'input.empty') return null;
  throw error;
}

function isTable({ header }: Sheet, { table }: Candidate): boolean {
  if (table !== null && matchColumns(tableById(table), header).missing.length === 0) return true;
  return (
    recognisePresets(presets, header).length > 0 ||
    'table' in recogniseByHeader(header) ||
    looksWide({ header })
  );
}

const columnsOf = ({ header }: Sheet): string =>
  header.map(normaliseHeader).filter(Boolean).sort().join('\n');

function sourceOf(
  { sheet, output }: { sheet: Sheet; output: string },
  candidate: Candidate,
  others: readonly string[],
): Source {
  const { header, headerLine, blank } = sheet;
  return {
    candidate,
    path: output,
    format: 'xlsx',
    delimiter: ',',
    header,
    headerLine,
    damaged: false,
    workbook: { blank, others },
  };
}
