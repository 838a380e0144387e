import { checkOf } from '../../checks/index.ts';
import { excerptOf, headRows, locateText, type Engine, type UnusableFile } from '../../engine/index.ts';
import type { LoyaltyError } from '../../errors.ts';
import { matchColumns, recogniseByHeader, tableById } from '../../tables/index.ts';
import type { FindingPlace } from '../../reports/index.ts';
import type { Found } from './collect.ts';
import { lacksHeader, looksLikeData } from './without-header.ts';

/** A file that the reader could not use, and why. */
export interface Unusable {
  error: LoyaltyError;
  file: UnusableFile;
}

/** Rules after which not a single record of the file could be read. */
export const unreadableRules: ReadonlySet<string> = new Set([
  'input.empty',
  'input.encoding',
  'input.compression',
  'input.format',
  'input.structure',
  'input.header',
  'input.unreadable',
  'input.no-objects',
  'input.sheet',
]);

/** The error of a file as a finding, in the words of the reader; null where it is no fault of the file. */
export async function unusableFinding(engine: Engine, { error, file }: Unusable): Promise<Found | null> {
  const above = await aboveHeader(error, file);
  const check = checkOf(above?.rule ?? error.code);
  if (check === undefined) return null;
  const { rule, scope, severity, names, remedy } = check;
  const { line, column = null, value = null, offset, expected = null } = error.place;
  const place = above === null ? await placeOf(engine, error, file) : at(above.line);
  return {
    rule,
    scope,
    severity,
    names,
    remedy,
    table: file.table ?? '',
    file: file.file,
    column: above === null ? column : null,
    count: 1,
    detail: above === null ? error.sentence : null,
    ...(above === null ? { detailZh: error.zh.sentence } : {}),
    ...saidOf(error, file),
    value: offset === undefined ? value : `${value ?? ''} @ ${offset}`,
    expected: above === null ? expected : above.expected,
    places: place === null && line !== undefined ? [at(line, value)] : place === null ? [] : [place],
  };
}

/** Which export has the buyer. */
function saidOf({ code }: LoyaltyError, { source }: UnusableFile): Pick<Found, 'said'> {
  const said = code === 'input.no-buyer' ? source?.preset?.noBuyer : undefined;
  return said === undefined ? {} : { said };
}

const at = (line: number, value: string | null = null): FindingPlace => ({
  line,
  record: null,
  value,
  expected: null,
  excerpt: null,
});

/** Where a cell stands that the reader could not make sense of. */
async function placeOf(
  engine: Engine,
  { place }: LoyaltyError,
  { source }: UnusableFile,
): Promise<FindingPlace | null> {
  const { column, value } = place;
  if (source === null || column === undefined || value === undefined) return null;
  const found = await locateText(engine, source, column, value);
  if (found === null) return null;
  const { record, line, raw } = found;
  const excerpt =
    raw === null || line === null
      ? null
      : excerptOf(raw, line, source.delimiter, source.header.indexOf(column));
  return { line, record, value, expected: null, excerpt };
}

const headerErrors = new Set(['input.unknown-file', 'input.missing-column', 'input.header']);

/** A title above the header, or data where the header should be: what a header that fits nothing may come from. */
async function aboveHeader(
  { code }: LoyaltyError,
  { source, table }: UnusableFile,
): Promise<{ rule: string; line: number; expected: string | null } | null> {
  if (source === null || !headerErrors.has(code)) return null;
  for (const { rows } of await headRows(source))
    for (const { line, cells } of rows.slice(0, 12)) {
      if (line <= source.headerLine || cells.length < 2) continue;
      const fits =
        table === null
          ? 'table' in recogniseByHeader(cells)
          : matchColumns(tableById(table), cells).missing.length === 0;
      if (fits)
        return {
          rule: 'structure.title-row',
          line: source.headerLine,
          expected: `${cells.join(', ')} (${line})`,
        };
    }
  const below = await namesBelow(source);
  if (below !== null) return { rule: 'structure.title-row', line: source.headerLine, expected: below };
  return (await lacksHeader(source))
    ? { rule: 'header.absent', line: source.headerLine, expected: null }
    : null;
}

/** A single filled cell above a line of names, even of names that nobody knows; null where it is not so. */
async function namesBelow(source: NonNullable<UnusableFile['source']>): Promise<string | null> {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '');
  if (filled(source.header).length !== 1) return null;
  for (const { delimiter, rows } of await headRows(source))
    for (const { line, cells } of delimiter === source.delimiter ? rows.slice(0, 12) : []) {
      const names = filled(cells);
      if (line > source.headerLine && names.length > 1 && !names.some(looksLikeData))
        return `${names.join(', ')} (${line})`;
    }
  return null;
}
